import type { Browser, Page } from 'playwright-core';

import { accountOf, barriers, openAs, openBrowser, picture, settled, signIn, type Window } from './console';
import { choose, fill, seen, send } from './forms';

const DESK = { width: 1280, height: 900 } as const;
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const NOT_THERE = '未找到，或不在管理范围内';

/** What Chromium itself writes down when a request does not arrive. */
const ofNetwork = (complaint: string): boolean => /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket/.test(complaint);

describe('a console under hardship', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const at = (role: string, path: string): Promise<Window> => openAs(browser, role, path, DESK);
  const fillIn = async (page: Page, name: string): Promise<void> => {
    await page.waitForSelector('form');
    await fill(page, '姓名', name);
    await choose(page, '工种', '焊工');
    await choose(page, '技能等级', '五级/初级工');
  };
  const registered = async (page: Page, name: string): Promise<void> => {
    await page.waitForURL(/\/workers\/[0-9a-f-]{36}$/);
    await page.locator('#main h1', { hasText: name }).waitFor();
  };
  /** How many of that name the register shows. */
  const found = async (page: Page, name: string): Promise<number> => {
    await page.goto(`/workers?text=${encodeURIComponent(name)}`);
    await page.locator('#main tbody a', { hasText: name }).first().waitFor();
    return page.locator('#main tbody tr', { hasText: name }).count();
  };
  /** Another tab takes the session away, as an administrator or time would. */
  const expire = async ({ page }: Window): Promise<void> => {
    const other = await page.context().newPage();
    await other.goto('/healthz');
    await other.evaluate(`{
      const session = JSON.parse(localStorage.getItem('xinhuo.session'));
      const over = { token: 'over', refreshToken: 'over', expiresAt: '2020-01-01T00:00:00Z' };
      localStorage.setItem('xinhuo.session', JSON.stringify({ ...session, ...over }));
    }`);
    await other.close();
  };

  it('asks to sign in again over a form, and sends what was typed before', async () => {
    const window = await at('ENTERPRISE', '/workers/new');
    const { page } = window;
    await fillIn(page, '试验过期甲');
    await expire(window);
    await send(page);
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name=password]').waitFor();
    expect(await barriers(window, '.ant-modal')).toEqual([]);
    await picture(window, 'sign-in-again-1280-zh');
    const { account, password } = accountOf('ENTERPRISE');
    await dialog.locator('input[name=account]').fill(account);
    await dialog.locator('input[name=password]').fill(password);
    await dialog.locator('button[type=submit]').click();
    await registered(page, '试验过期甲');
    expect(await found(page, '试验过期甲')).toBe(1);
    await window.close();
  });

  it('says that there is no network, keeps what was typed, and sends it once when the network is back', async () => {
    const window = await at('ENTERPRISE', '/workers/new');
    const { page } = window;
    await fillIn(page, '试验断网甲');
    await page.context().setOffline(true);
    await page.locator('form button[type=submit]').dblclick();
    await seen(page, '网络未连接，填写内容已保存，联网后自动提交。');
    expect(await page.getByLabel('姓名').first().inputValue()).toBe('试验断网甲');
    await picture(window, 'offline-1280-zh');
    await page.context().setOffline(false);
    await registered(page, '试验断网甲');
    expect(await found(page, '试验断网甲')).toBe(1);
    expect(window.complaints.filter((one) => !ofNetwork(one))).toEqual([]);
    await window.close();
  });

  it('shows what it cannot read while the server is away, and comes back by itself', async () => {
    const window = await at('COUNTY', '/');
    const { page } = window;
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('nav').getByRole('link', { name: '职工' }).click();
    await seen(page, '暂时无法连接服务器，恢复后自动显示。');
    expect(await page.locator('#main').getByRole('button', { name: '重试' }).count()).toBe(1);
    await picture(window, 'server-away-1280-zh');
    await page.unroute('**/graphql');
    await page.locator('#main tbody a').first().waitFor();
    await seen(page, '职工');
    expect(window.complaints.filter((one) => !ofNetwork(one))).toEqual([]);
    await window.close();
  });

  it('goes back to where one came from, and forgets a form that was sent', async () => {
    const window = await at('ENTERPRISE', '/workers');
    const { page } = window;
    await page.locator('#main').getByRole('link', { name: '登记职工' }).click();
    await fillIn(page, '试验返回甲');
    await send(page);
    await registered(page, '试验返回甲');
    await page.goBack();
    await settled(window);
    await page.goto('/workers/new');
    await page.waitForSelector('form');
    expect(await page.getByLabel('姓名').first().inputValue()).toBe('');
    expect(await found(page, '试验返回甲')).toBe(1);
    await window.close();
  });

  it('is one person in all tabs: out in one is out in the other, and nobody sees another’s page', async () => {
    const window = await at('ENTERPRISE', '/workers');
    const other = await window.page.context().newPage();
    await other.goto('/pairings');
    await other.locator('#main h1').waitFor();
    await other.locator('header.top-bar').getByRole('button', { name: '企业工会' }).click();
    await other.getByRole('menuitem', { name: '退出登录' }).click();
    await other.waitForSelector('input[name=password]');
    await window.page.waitForSelector('input[name=password]');
    await signIn({ ...window, page: other }, 'AUDITOR');
    await window.page.locator('nav').getByRole('link', { name: '事件记录' }).waitFor();
    await window.close();
  });

  it.each([
    ['an unknown person', `/workers/${NOWHERE}`],
    ['a malformed id', '/workers/abc'],
    ['a malformed pairing', '/pairings/%20'],
    ['an unknown enterprise', `/enterprises/${NOWHERE}`],
    ['an unknown grant', `/grants/${NOWHERE}`],
    ['what it is made of', `/grants/${NOWHERE}/explain`],
    ['a page of other roles', '/rounds'],
  ])('tells %s like what is out of scope, with the way home', async (_, path) => {
    const window = await at('ENTERPRISE', path);
    await seen(window.page, NOT_THERE);
    await window.page.getByRole('link', { name: '回到首页' }).waitFor();
    expect(await barriers(window)).toEqual([]);
    await window.close();
  });
});
