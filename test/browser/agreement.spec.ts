import type { Browser, Page } from 'playwright-core';

import { barriers, openBrowser, openWindow, picture, signIn, type Window } from './console';
import { act, seen, send } from './forms';

const PHONE = { width: 360, height: 740 } as const;

/** The pairing that the apprentice and the master of the demonstration are in. */
const pairingOf = async ({ page }: Window): Promise<string> => {
  const [id = ''] = await page.evaluate<readonly string[]>(`(async () => {
    const { token } = JSON.parse(localStorage.getItem('xinhuo.session'));
    const query = '{ pairings(first: 1, filter: { phases: [active] }) { nodes { pairingId } } }';
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()).data.pairings.nodes.map(({ pairingId }) => pairingId);
  })()`);
  return id;
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Drafts the next version with the first open milestone due a day sooner, which its term allows in any case. */
const draft = async (page: Page, version: number): Promise<void> => {
  await act(page, '修改协议');
  const due = page.locator('.dues input[type=date]').first();
  await due.fill(dayBefore(await due.inputValue()));
  await page.getByRole('button', { name: `起草第${version}版` }).click();
  await seen(page, `已起草：第${version}版协议`);
};

describe('a later version of an agreement', () => {
  let browser: Browser;
  let union: Window;
  let master: Window;
  let apprentice: Window;
  let address: string;
  beforeAll(async () => {
    browser = await openBrowser();
    apprentice = await openWindow(browser, '/my-path', PHONE);
    await signIn(apprentice, 'APPRENTICE');
    address = `/pairings/${await pairingOf(apprentice)}`;
    union = await openWindow(browser, address, { width: 1280 });
    await signIn(union, 'ENTERPRISE');
    master = await openWindow(browser, '/', PHONE);
    await signIn(master, 'MASTER');
  });
  afterAll(() => browser.close());

  it('waits for the master with what it would change in view, and is confirmed on the phone', async () => {
    await draft(union.page, 2);
    const { page } = master;
    await page.reload();
    await page.getByRole('link', { name: '确认' }).first().click();
    await page.locator('#amendment').waitFor();
    await act(page, '确认协议');
    await page.locator('.act-panel dd', { hasText: '→' }).waitFor();
    expect(await page.locator('.act-panel dt').count()).toBe(1);
    expect(await barriers(master)).toEqual([]);
    await picture(master, 'amendment-360-zh');
    await send(page);
    await seen(page, '已确认：第2版协议，师傅。');
    await seen(page, '本方已确认本版协议，等待其他各方。');
  });

  it('is declined by the apprentice with a reason, and what is in force goes on', async () => {
    const { page } = apprentice;
    await page.goto(address);
    await page.locator('#amendment').waitFor();
    await act(page, '不同意');
    await page.getByRole('button', { name: '培养计划不符合岗位实际' }).click();
    await send(page);
    await seen(page, '已记录：徒弟不同意本版协议。');
    await page.locator('#amendment').waitFor({ state: 'detached' });
  });

  it('is followed by one with a number of its own', async () => {
    await union.page.reload();
    await draft(union.page, 3);
    await union.page.locator('#amendment').waitFor();
    expect([...union.complaints, ...master.complaints, ...apprentice.complaints]).toEqual([]);
  });
});
