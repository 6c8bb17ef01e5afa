import type { Browser } from 'playwright-core';

import { barriers, openBrowser, openWindow, picture, settled, signIn, type Visit } from './console';

const HOME = { zh: '首页', en: 'Home' } as const;
const SIGN_IN = { zh: '登录', en: 'Sign in' } as const;

describe('from the sign-in to the home page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const visits: readonly (readonly [string, 'zh' | 'en', Visit])[] = [
    ['CITY_HANDLER', 'zh', { width: 1280 }],
    ['CITY_HANDLER', 'en', { width: 1280 }],
    ['MASTER', 'zh', { width: 360, height: 740 }],
    ['MASTER', 'en', { width: 360, height: 740 }],
  ];

  it.each(visits)('leads %s there in %s, without a barrier or a complaint', async (role, language, visit) => {
    const name = `${role.toLowerCase()}-${visit.width}-${language}`;
    const window = await openWindow(browser, '/', { ...visit, language });
    await window.page.waitForSelector('h1');
    expect(await window.page.innerText('h1')).toBe(SIGN_IN[language]);
    expect(await barriers(window)).toEqual([]);
    await picture(window, `sign-in-${name}`);

    await signIn(window, role);
    await settled(window);
    expect(await window.page.innerText('#main h1')).toBe(HOME[language]);
    expect(await window.page.title()).toContain(HOME[language]);
    expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(visit.width);
    expect(await barriers(window)).toEqual([]);
    await picture(window, `home-${name}`);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('says why somebody with a wrong password is not let in, and keeps the name', async () => {
    const { page, close } = await openWindow(browser, '/', { width: 1280 });
    await page.fill('input[name=account]', 'nobody');
    await page.fill('input[name=password]', 'nothing-of-the-kind');
    await page.click('button[type=submit]');
    await page.waitForSelector('[role=alert]');
    expect(await page.innerText('[role=alert]')).toContain('登录名或密码不正确');
    expect(await page.inputValue('input[name=account]')).toBe('nobody');
    await close();
  });

  it('keeps the page asked for over the sign-in, and a reload keeps somebody signed in', async () => {
    const window = await openWindow(browser, '/account', { width: 1280 });
    await signIn(window, 'AUDITOR');
    expect(await window.page.innerText('#main h1')).toBe('账号设置');
    await window.page.reload();
    await window.page.waitForSelector('#main h1');
    expect(await window.page.innerText('#main h1')).toBe('账号设置');
    await window.close();
  });
});
