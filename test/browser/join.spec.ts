import type { Browser, Page } from 'playwright-core';

import { barriers, openBrowser, openWindow, picture, settled, signIn, type Window } from './console';
import { seen } from './forms';

const DESK = { width: 1280, height: 900 } as const;
const PHONE = { width: 360, height: 740 } as const;

interface Invited {
  readonly personId: string;
  readonly code: string;
}

const tokenHere = (page: Page): Promise<string> =>
  page.evaluate("JSON.parse(localStorage.getItem('xinhuo.session')).token");
const roleHere = (page: Page): Promise<string> =>
  page.evaluate("JSON.parse(localStorage.getItem('xinhuo.session')).who.role");
/** Whether the server still takes a token. */
const isAlive = (page: Page, token: string): Promise<boolean> =>
  page.evaluate(`fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ${token}' },
    body: JSON.stringify({ query: '{ me { personName } }' }),
  }).then((answer) => answer.json()).then(({ data }) => Boolean(data?.me))`);

describe('the first sign-in by a code from the union', () => {
  let browser: Browser;
  let union: Window;
  beforeAll(async () => {
    browser = await openBrowser();
    union = await openWindow(browser, '/invitations', DESK);
    await signIn(union, 'ENTERPRISE');
    await settled(union);
  });
  afterAll(() => browser.close());

  const row = ({ page }: Window, n: number) => page.locator('#main tbody tr.ant-table-row').nth(n);
  /** Invites some masters of the list, and reads from the answer what a phone would read from the sheet. */
  const invite = async ({ page }: Window, rows: readonly number[]): Promise<readonly Invited[]> => {
    for (const n of rows) await row(union, n).locator('input[type=checkbox]').check();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('inviteWorkers'),
    );
    await page.getByRole('button', { name: `邀请${rows.length}人并打印` }).click();
    const { data } = (await (await answered).json()) as { data: { inviteWorkers: readonly Invited[] } };
    await page
      .locator('.invite__qr[src]')
      .nth(rows.length - 1)
      .waitFor();
    return data.inviteWorkers;
  };
  const scanned = (code: string): Promise<Window> => openWindow(browser, `/join#${code}`, PHONE);
  const refused = async (page: Page): Promise<void> => {
    await page.getByRole('alert').waitFor();
    await seen(page, '请向企业工会索取新的二维码');
  };

  it('is printed for some at once, binds the phone that scans it first, and no other', async () => {
    const [first] = await invite(union, [0, 1]);
    expect(await union.page.locator('.invite').count()).toBe(2);
    expect(await barriers(union)).toEqual([]);
    await picture(union, 'invitations-sheet-1280-zh');

    const phone = await scanned(first!.code);
    await phone.page.locator('.frame[data-on-phone=true]').waitFor();
    expect(phone.page.url()).not.toContain(first!.code);
    await settled(phone);
    expect(await barriers(phone)).toEqual([]);
    await picture(phone, 'phone-joined-360-zh');
    await phone.page.reload();
    await phone.page.locator('.frame[data-on-phone=true]').waitFor();
    expect(phone.complaints).toEqual([]);

    const second = await scanned(first!.code);
    await refused(second.page);
    expect(await barriers(second)).toEqual([]);
    await picture(second, 'phone-join-refused-360-zh');
    await second.page.getByRole('link').click();
    await second.page.waitForSelector('input[name=password]');
    await Promise.all([phone.close(), second.close()]);
  });

  it('waits for a choice where somebody is signed in: back keeps them and the code, going on signs them out first', async () => {
    await union.page.goto('/invitations');
    await row(union, 1).waitFor();
    const [invited] = await invite(union, [1]);
    const phone = await openWindow(browser, '/', PHONE);
    const { page } = phone;
    await signIn(phone, 'APPRENTICE');
    await page.locator('.frame[data-on-phone=true]').waitFor();
    const used: string[] = [];
    page.on('request', (request) => {
      const sent = request.postData() ?? '';
      if (sent.includes('redeemInvitation')) used.push(sent);
    });
    const scan = async (): Promise<void> => {
      await page.goto(`/join#${invited!.code}`);
      await page.getByRole('button', { name: '退出并使用此码' }).waitFor();
      await page.getByText(/此手机已登录：.+ · 徒弟。/).waitFor();
      expect(page.url()).not.toContain(invited!.code);
    };

    await scan();
    expect(await barriers(phone)).toEqual([]);
    await picture(phone, 'phone-join-choice-360-zh');
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('.frame[data-on-phone=true]').waitFor();
    expect(await roleHere(page)).toBe('APPRENTICE');

    await scan();
    await page.reload(); // out of the address: nothing is left to choose, and nothing was spent
    await page.locator('.frame[data-on-phone=true]').waitFor();
    expect(used).toEqual([]);

    await scan();
    const before = await tokenHere(page);
    expect(await isAlive(page, before)).toBe(true);
    await page.getByRole('button', { name: '退出并使用此码' }).click();
    await page.locator('.frame[data-on-phone=true]').waitFor();
    expect(await roleHere(page)).toBe('MASTER');
    expect(used.length).toBe(1);
    expect(phone.complaints).toEqual([]);
    expect(await isAlive(page, before)).toBe(false);
    await phone.close();
  });

  it('is not lost while the network is away', async () => {
    await union.page.goto('/invitations');
    await row(union, 1).waitFor();
    const [invited] = await invite(union, [1]);
    const phone = await openWindow(browser, '/healthz', PHONE);
    const { page } = phone;
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(`/join#${invited!.code}`);
    await seen(page, '暂时无法连接服务器，联网后再使用此码。');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.frame[data-on-phone=true]').waitFor();
    await phone.close();
  });

  it('is void once the union takes it back, and nonsense is none', async () => {
    await union.page.goto('/invitations');
    await row(union, 2).waitFor();
    const [invited] = await invite(union, [2]);
    await union.page.goto('/invitations');
    await row(union, 2).locator('input[type=checkbox]').check();
    await union.page.getByRole('button', { name: '作废邀请' }).click();
    await seen(union.page, '邀请已作废');
    for (const code of [invited!.code, 'nonsense', '%E0%A4%A', '']) {
      const phone = await scanned(code);
      if (code === '') await phone.page.waitForSelector('input[name=password]');
      else await refused(phone.page);
      await phone.close();
    }
    expect(union.complaints).toEqual([]);
  });
});
