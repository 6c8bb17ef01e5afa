import type { Browser, Page } from 'playwright-core';

import { barriers, openBrowser, openWindow, picture, settled, signIn, type Window } from './console';

const PHONE = { width: 360, height: 740 } as const;
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAFElEQVR4nGP8z8Dwn4EIwESMolGVADOLAxPzO0qCAAAAAElFTkSuQmCC',
  'base64',
);

interface Step {
  readonly type: string;
  readonly milestone: string | null;
}

/** What the log tells of the pairing that both accounts belong to. */
const story = (page: Page): Promise<readonly Step[]> =>
  page.evaluate(`(async () => {
    const { token } = JSON.parse(localStorage.getItem('xinhuo.session'));
    const ask = (query, variables) => fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token },
      body: JSON.stringify({ query, variables }),
    }).then((response) => response.json());
    const mine = await ask('{ pairings(first: 5, filter: { phases: [active] }) { nodes { pairingId } } }');
    const steps = [];
    for (const { pairingId } of mine.data.pairings.nodes) {
      const { data } = await ask('query ($id: ID!) { pairing(id: $id) { milestones { milestone state remark } } }', { id: pairingId });
      for (const { milestone, state } of data.pairing.milestones) steps.push({ type: state, milestone });
    }
    return steps;
  })()`);

describe('a master and an apprentice on their phones', () => {
  let browser: Browser;
  let apprentice: Window;
  let master: Window;
  beforeAll(async () => {
    browser = await openBrowser();
    apprentice = await openWindow(browser, '/my-path', PHONE);
    await signIn(apprentice, 'APPRENTICE');
    master = await openWindow(browser, '/apprentices', PHONE);
    await signIn(master, 'MASTER');
  });
  afterAll(() => browser.close());

  const handIn = async ({ page }: Window): Promise<string> => {
    await page.locator('.phone__card--next').waitFor();
    const title = await page.locator('.phone__card--next h3').innerText();
    await page.locator('.phone__card--next input[type=file]').last().setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: PHOTO,
    });
    await page.locator('.phone__chosen img').waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('.phone__step', { hasText: title }).filter({ hasText: '待师傅签字' }).waitFor();
    return title;
  };
  const cardOf = ({ page }: Window, title: string) => page.locator('article.phone__card', { hasText: `：${title}` });

  it('hand in with a photo, come back with a reason, and hand in again', async () => {
    await settled(apprentice);
    expect(await barriers(apprentice)).toEqual([]);
    await picture(apprentice, 'phone-apprentice-360-zh');
    const title = await handIn(apprentice);

    await master.page.reload();
    const card = cardOf(master, title);
    await card.locator('img').first().waitFor();
    expect(await barriers(master)).toEqual([]);
    await picture(master, 'phone-master-360-zh');
    await card.getByRole('button', { name: '退回' }).click();
    await card.locator('button[type=submit]').click();
    await card.getByRole('alert').waitFor();
    await card.getByRole('button', { name: '照片不清楚，请重拍。' }).click();
    await card.locator('button[type=submit]').click();
    await card.waitFor({ state: 'detached' });
    await master.page.locator('.outbox').waitFor({ state: 'detached' });

    await apprentice.page.reload();
    await apprentice.page.getByText('已退回：照片不清楚，请重拍。').waitFor();
    await picture(apprentice, 'phone-returned-360-zh');
    expect(await handIn(apprentice)).toBe(title);
    expect([...apprentice.complaints, ...master.complaints]).toEqual([]);
  });

  it('sign without a network: it is kept over a reload, leaves by itself once the network is back, and counts once', async () => {
    const { page } = master;
    await page.reload();
    const waiting = (await story(page)).filter(({ type }) => type === 'submitted').length;
    const signed = (await story(page)).filter(({ type }) => type === 'signed' || type === 'passed').length;
    const card = page.locator('article.phone__card', { has: page.getByRole('button', { name: '签字' }) }).first();
    await card.waitFor();
    await page.context().setOffline(true);
    await card.getByRole('button', { name: '签字' }).click();
    await card.getByRole('button', { name: '操作规范，符合要求。' }).click();
    await card.locator('button[type=submit]').dblclick();
    await page.getByText('1项已保存，联网后自动提交。').waitFor();
    await picture(master, 'phone-offline-360-zh');
    await page.context().setOffline(false);
    await page.locator('.outbox').waitFor({ state: 'detached' });
    await page.reload();
    await settled(master);
    const after = await story(page);
    expect(after.filter(({ type }) => type === 'submitted').length).toBe(waiting - 1);
    expect(after.filter(({ type }) => type === 'signed' || type === 'passed').length).toBe(signed + 1);
  });

  it('read well in 大字版, nothing wider than the phone', async () => {
    for (const [role, path] of [
      ['MASTER', '/apprentices'],
      ['APPRENTICE', '/my-path'],
    ] as const) {
      const window = await openWindow(browser, path, { ...PHONE, largeText: true });
      await signIn(window, role);
      await settled(window);
      expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      expect(await barriers(window)).toEqual([]);
      await picture(window, `phone-large-${role.toLowerCase()}-360-zh`);
      await window.close();
    }
  });
});
