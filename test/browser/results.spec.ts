import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, picture, type Visit, type Window } from './console';
import { act, choose, fill, scan, seen, send } from './forms';

const DESK = { width: 1280, height: 900 } as const;

describe('results', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const at = (role: string, path: string, visit: Visit = DESK): Promise<Window> => openAs(browser, role, path, visit);

  /** Chooses one of the people whom a picker offers. */
  const choosePerson = async ({ page }: Window, label: string, nth: number): Promise<void> => {
    const box = page.locator('form').getByLabel(label);
    await box.click();
    const list = page.locator(`.ant-select-dropdown:has(#${await box.getAttribute('aria-controls')})`);
    await list.locator('.ant-select-item-option').nth(nth).click();
  };

  /** Chooses the first people of the enterprise as makers or team. */
  const choosePeople = async (window: Window, label: string, count: number): Promise<void> => {
    for (let chosen = 1; chosen <= count; chosen++) {
      await choosePerson(window, label, chosen);
      await window.page
        .locator('.chosen-list li')
        .nth(chosen - 1)
        .waitFor();
    }
  };

  /** What is as wide as its window says, and no wider. */
  const overflow = ({ page }: Window): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  it('has an innovation recorded by the enterprise and confirmed by somebody above it', async () => {
    const union = await at('ENTERPRISE', '/');
    await union.page.locator('.side-nav').getByRole('link', { name: '成果' }).click();
    await union.page.waitForURL(/\/results\/innovations$/);
    await union.page.getByRole('link', { name: '登记五小成果' }).click();
    await union.page.waitForURL(/\/results\/innovations\/new$/);
    await choose(union.page, '类别', '小革新');
    await fill(union.page, '名称', '试验焊枪支架');
    await choosePeople(union, '完成人', 2);
    expect(await barriers(union)).toEqual([]);
    await picture(union, 'innovation-form-1280-zh');
    await send(union.page);
    await union.page.waitForURL(/\/results\/innovations\/[0-9a-f-]{36}$/);
    await union.page.locator('#main h1', { hasText: '试验焊枪支架' }).waitFor();
    await union.page.locator('.thing__reasons', { hasText: '登记人（含代录人）不能确认' }).waitFor();
    expect(await union.page.locator('.page-head__actions button').count()).toBe(0);
    await picture(union, 'innovation-claimed-1280-zh');

    const path = new URL(union.page.url()).pathname;
    const city = await at('CITY_HANDLER', path);
    await act(city.page, '确认转化');
    await city.page.locator('.act-panel button[type=submit]').click();
    await seen(city.page, '请填写佐证文件');
    await scan(city.page);
    expect(await barriers(city)).toEqual([]);
    await picture(city, 'innovation-confirm-1280-zh');
    await send(city.page);
    await city.page.locator('.thing__state', { hasText: '转化落地，计入统计' }).waitFor();
    await city.page.locator('.evidence img').waitFor();
    await picture(city, 'innovation-confirmed-1280-zh');

    await act(city.page, '撤销');
    await city.page.getByRole('button', { name: '重复登记' }).click();
    await send(city.page);
    await city.page.locator('.thing__state', { hasText: '不计入统计：重复登记' }).waitFor();
    expect(await city.page.locator('.timeline > li').count()).toBe(3);
    expect([...union.complaints, ...city.complaints]).toEqual([]);
    await city.close();
    await union.close();
  });

  it('has a breakthrough started, and found again by its state', async () => {
    const window = await at('ENTERPRISE', '/results/breakthroughs/new');
    const { page } = window;
    await fill(page, '名称', '试验电弧攻关');
    await choosePeople(window, '攻关团队', 1);
    await send(page);
    await page.locator('#main h1', { hasText: '试验电弧攻关' }).waitFor();
    await page.goto('/results/breakthroughs?state=claimed');
    await page.locator('tbody a', { hasText: '试验电弧攻关' }).waitFor();
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'breakthroughs-1280-zh');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('has an honour conferred by the enterprise and revoked from above', async () => {
    const union = await at('ENTERPRISE', '/results/honours/new');
    await choosePerson(union, '姓名', 3);
    await union.page.getByText('当前：').waitFor();
    await send(union.page);
    await union.page.waitForURL(/\/results\/honours\/[0-9a-f-]{36}$/);
    await union.page.locator('.thing__reasons', { hasText: '由县（区）工会或市总工会办理' }).waitFor();

    const city = await at('CITY_HANDLER', new URL(union.page.url()).pathname);
    await act(city.page, '撤销');
    await fill(city.page, '撤销理由', '重复登记');
    expect(await barriers(city)).toEqual([]);
    await picture(city, 'honour-revoke-1280-zh');
    await send(city.page);
    await city.page.locator('.thing__state', { hasText: '撤销，不计入统计：重复登记' }).waitFor();
    expect([...union.complaints, ...city.complaints]).toEqual([]);
    await city.close();
    await union.close();
  });

  it('has a title awarded by the city, found again, and revoked', async () => {
    const window = await at('CITY_HANDLER', '/results/titles/new');
    const { page } = window;
    await choose(page, '称号', '师带徒优秀企业');
    await choose(page, '企业', '演示1）', '捷宏');
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'title-form-1280-zh');
    await send(page);
    await page.waitForURL(/\/results\/titles$/);
    await page.locator('tbody a[href^="/results/titles/"]', { hasText: '捷宏' }).first().click();
    await page.locator('.thing__state', { hasText: '授予，有效' }).waitFor();
    await act(page, '撤销');
    await fill(page, '撤销理由', '不再符合条件');
    await send(page);
    await page.locator('.thing__state', { hasText: '不计入统计：不再符合条件' }).waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('has a competition announced, entered, won and left', async () => {
    const city = await at('CITY_HANDLER', '/results/competitions/new');
    await fill(city.page, '名称', '试验焊工技能竞赛');
    await fill(city.page, '举办日期', '2025-12-31');
    await send(city.page);
    await city.page.waitForURL(/\/results\/competitions\/[0-9a-f-]{36}$/);
    await seen(city.page, '管理范围内还没有人报名');

    const path = new URL(city.page.url()).pathname;
    const union = await at('ENTERPRISE', path);
    for (const nth of [4, 5]) {
      await act(union.page, '报名');
      await choosePerson(union, '参赛人', nth);
      await union.page.getByText('当前：').waitFor();
      await send(union.page);
      await union.page.locator('.act-panel').waitFor({ state: 'detached' });
      await union.page.locator(`.plain-table tbody tr:nth-child(${nth - 3})`).waitFor();
    }
    expect(await union.page.getByRole('button', { name: '登记获奖' }).count()).toBe(0);
    await union.page.getByRole('button', { name: '退出竞赛' }).first().click();
    await union.page.locator('.act-panel').waitFor();
    await send(union.page);
    await union.page.locator('.plain-table .tag', { hasText: '已退出' }).waitFor();

    await city.page.reload();
    await city.page.getByRole('button', { name: '登记获奖' }).click();
    await choose(city.page, '奖次', '一等奖');
    expect(await barriers(city)).toEqual([]);
    await picture(city, 'competition-prize-1280-zh');
    await send(city.page);
    await city.page.locator('.plain-table .tag', { hasText: '一等奖' }).waitFor();
    await seen(city.page, '已报名1人次');
    await picture(city, 'competition-1280-zh');

    const narrow = await at('ENTERPRISE', path, { width: 360, height: 780 });
    await narrow.page.locator('.plain-table .tag', { hasText: '已退出' }).waitFor();
    expect(await overflow(narrow)).toBe(0);
    await picture(narrow, 'competition-360-zh');
    expect([...city.complaints, ...union.complaints, ...narrow.complaints]).toEqual([]);
    await narrow.close();
    await union.close();
    await city.close();
  });

  it.each(['innovations', 'breakthroughs', 'honours', 'titles', 'competitions'])(
    'lists %s on a narrow screen and in English',
    async (kind) => {
      const link = `tbody a[href^="/results/${kind}/"]`;
      const narrow = await at('COUNTY', `/results/${kind}`, { width: 360, height: 780 });
      await narrow.page.locator(link).first().waitFor();
      expect(await overflow(narrow)).toBe(0);
      expect(await barriers(narrow)).toEqual([]);
      await picture(narrow, `results-${kind}-360-zh`);
      await narrow.page.locator(link).first().click();
      await narrow.page.locator('.thing__state').waitFor();
      expect(await overflow(narrow)).toBe(0);
      await picture(narrow, `result-of-${kind}-360-zh`);
      await narrow.close();

      const english = await at('CITY_HANDLER', `/results/${kind}`, { ...DESK, language: 'en' });
      await english.page.locator(link).first().waitFor();
      expect(await barriers(english)).toEqual([]);
      await picture(english, `results-${kind}-1280-en`);
      expect([...narrow.complaints, ...english.complaints]).toEqual([]);
      await english.close();
    },
  );
});
