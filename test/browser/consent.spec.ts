import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, picture, settled, type Visit, type Window } from './console';
import { act, choose, fill, scan, seen, send } from './forms';

const PHONE = { width: 360, height: 740 } as const;
const DESK = { width: 1280, height: 900 } as const;

describe('what a person decides about their name', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const at = (role: string, path: string, visit: Visit): Promise<Window> => openAs(browser, role, path, visit);

  it('is given and withdrawn on a phone, by one button each', async () => {
    const master = await at('MASTER', '/account', PHONE);
    const { page } = master;
    const card = page.locator('section[aria-labelledby=publication]');
    await card.getByRole('status').waitFor();
    const isGiven = (await card.getByRole('button', { name: '撤回同意' }).count()) > 0;
    const both = isGiven ? (['撤回同意', '同意公开'] as const) : (['同意公开', '撤回同意'] as const);
    for (const [n, name] of both.entries()) {
      await card.getByRole('button', { name }).dblclick();
      await card.getByRole('button', { name: both[1 - n]! }).waitFor();
    }
    expect(await barriers(master)).toEqual([]);
    await picture(master, 'phone-consent-360-zh');
    expect(master.complaints).toEqual([]);
    await master.close();
    const english = await at('MASTER', '/account', { ...PHONE, language: 'en', largeText: true });
    await english.page.getByRole('button', { name: /consent$/ }).waitFor();
    expect(await barriers(english)).toEqual([]);
    expect(await english.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await picture(english, 'phone-consent-360-en');
    await english.close();
  });

  it('is entered from paper with its scan, and the person erased for good once they ask for it', async () => {
    const union = await at('ENTERPRISE', '/workers/new', DESK);
    const { page } = union;
    await fill(page, '姓名', '试验将删');
    await choose(page, '工种', '焊工');
    await choose(page, '技能等级', '五级/初级工');
    await send(page);
    await page.waitForURL(/\/workers\/[0-9a-f-]{36}$/);
    const path = new URL(page.url()).pathname;
    await seen(page, '未同意');
    await act(page, '代录同意公开');
    await send(page);
    await page.locator('.field__problem', { hasText: '同意书扫描件' }).waitFor();
    await scan(page);
    await picture(union, 'consent-paper-1280-zh');
    await send(page);
    await page.locator('.facts dd', { hasText: '本人同意公开' }).waitFor();
    await act(page, '代录撤回同意');
    await send(page);
    await page.locator('.facts dd', { hasText: '未同意' }).waitFor();
    expect(await barriers(union)).toEqual([]);

    const handler = await at('CITY_HANDLER', path, DESK);
    await act(handler.page, '删除个人信息');
    await handler.page.locator('.act-panel').getByLabel('姓名').fill('试验不删');
    await send(handler.page);
    await handler.page.locator('.field__problem', { hasText: '未删除' }).waitFor();
    await handler.page.locator('.act-panel').getByLabel('姓名').fill('试验将删');
    await picture(handler, 'erase-1280-zh');
    expect(await barriers(handler)).toEqual([]);
    await send(handler.page);
    await handler.page.locator('h1', { hasText: '已删除' }).waitFor();
    await settled(handler);
    expect(await handler.page.locator('#main').innerText()).not.toContain('试验将删');
    await picture(handler, 'erased-1280-zh');
    await page.goto('/workers?text=试验将删');
    await settled(union);
    await seen(page, '没有符合筛选条件');
    expect([...union.complaints, ...handler.complaints]).toEqual([]);
    await union.close();
    await handler.close();
  });
});
