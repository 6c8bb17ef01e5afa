import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, openWindow, picture, settled, signIn, type Window } from './console';
import { act, choose, fill, seen, send } from './forms';

const DESK = { width: 1280, height: 900 } as const;
const NAME = 'browser-auditor';
const FIRST = 'tell-it-in-person';
const NEXT = 'told-in-person-again';

describe('accounts and invitations', () => {
  let browser: Browser;
  let admin: Window;
  beforeAll(async () => {
    browser = await openBrowser();
    admin = await openWindow(browser, '/accounts', DESK);
    await signIn(admin, 'ADMIN');
    await settled(admin);
  });
  afterAll(() => browser.close());

  /** Whether this name and password get in. */
  const entered = async (password: string): Promise<boolean> => {
    const window = await openWindow(browser, '/', DESK);
    await window.page.fill('input[name=account]', NAME);
    await window.page.fill('input[name=password]', password);
    await window.page.click('button[type=submit]');
    const inside = window.page
      .locator('#main h1')
      .waitFor()
      .then(() => true);
    const refused = window.page
      .getByRole('alert')
      .waitFor()
      .then(() => false);
    inside.catch(() => undefined);
    refused.catch(() => undefined);
    const came = await Promise.race([inside, refused]);
    await window.close();
    return came;
  };
  const rowOf = ({ page }: Window) => page.locator('#main tbody tr', { hasText: NAME });

  it('opens an account for a person by name and identity number, who gets in', async () => {
    const { page } = admin;
    expect(await barriers(admin)).toEqual([]);
    await picture(admin, 'accounts-1280-zh');
    await act(page, '开通账号');
    await fill(page, '登录名', NAME);
    await fill(page, '使用人', '试验经审');
    await fill(page, '身份证号', '640202199001011232');
    await choose(page, '角色', '经费审查');
    await choose(page, '所属组织', '石嘴山市总工会', '石嘴山');
    await fill(page, '密码', 'short');
    await send(page);
    await page
      .locator('.field', { has: page.getByLabel('密码') })
      .locator('.field__problem')
      .waitFor();
    await picture(admin, 'account-open-1280-zh');
    expect(await barriers(admin)).toEqual([]);
    await fill(page, '密码', FIRST);
    await page.locator('.act-panel button[type=submit]').dblclick();
    await seen(page, '已开通');
    await page.goto(`/accounts?text=${NAME}`);
    await rowOf(admin).waitFor();
    expect(await rowOf(admin).count()).toBe(1);
    expect(await entered(FIRST)).toBe(true);
  });

  it('gives it a new password, and closes it for good', async () => {
    const { page } = admin;
    await rowOf(admin).getByRole('button', { name: '重设密码' }).click();
    await page.locator('.act-panel input[type=password]').fill(NEXT);
    await send(page);
    await seen(page, '密码已重设');
    expect([await entered(FIRST), await entered(NEXT)]).toEqual([false, true]);
    await rowOf(admin).getByRole('button', { name: '关闭' }).click();
    await send(page);
    await rowOf(admin).getByText('已关闭').waitFor();
    expect(await entered(NEXT)).toBe(false);
    expect(admin.complaints).toEqual([]);
  });

  it.each([
    ['ADMIN', '/accounts'],
    ['ENTERPRISE', '/invitations/issued'],
  ])('fits what %s sees at %s onto a phone, in English too', async (role, path) => {
    const window = await openAs(browser, role, path, { width: 360, language: 'en' });
    expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await barriers(window)).toEqual([]);
    await picture(window, `admin${path.replaceAll('/', '-')}-360-en`);
    await window.close();
  });
});
