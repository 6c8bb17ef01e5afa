import type { Browser, Page } from 'playwright-core';

import { barriers, openBrowser, openWindow, picture, settled, signIn, type Window } from './console';
import { seen } from './forms';

const DESK = { width: 1280, height: 900 } as const;
const PHONE = { width: 360, height: 740 } as const;

interface Invited {
  readonly personId: string;
  readonly code: string;
}

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
