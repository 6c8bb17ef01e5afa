import type { Browser } from 'playwright-core';

import { barriers, openBrowser, openWindow, picture, settled, type Window } from './console';
import { type EmptyInstallation, startEmpty } from './empty-installation';
import { act, choose, fill, seen, send } from './forms';

const DESK = { width: 1280, height: 900 } as const;
const PASSWORD = 'first-steps-2026';

/** A city begins with nothing but the code that the start printed; everything else is done in the console. */
describe('the first steps of a city', () => {
  let browser: Browser;
  let installation: EmptyInstallation;
  let admin: Window;
  let handler: Window;

  beforeAll(async () => {
    installation = await startEmpty();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await installation.close();
  });

  const open = (path: string): Promise<Window> => openWindow(browser, path, { ...DESK, at: installation.url });
  const nothingWrong = async (window: Window): Promise<void> => {
    await settled(window);
    expect(await barriers(window)).toEqual([]);
  };

  it('opens the first administrator by the code of the start', async () => {
    admin = await open('/');
    const { page } = admin;
    await page.getByRole('heading', { name: '初始化' }).waitFor();
    const enter = async (code: string): Promise<void> => {
      await page.fill('input[name=code]', code);
      await page.fill('input[name=account]', '管理员');
      await page.fill('input[name=password]', PASSWORD);
      await page.click('button[type=submit]');
    };
    await enter('AAAAA-AAAAA-AAAAA-AAAAA');
    await seen(page, '初始化码不正确');
    await nothingWrong(admin);
    await picture(admin, 'set-up-1280-zh');
    await enter(installation.setUpCode.toLowerCase());
    await page.getByRole('link', { name: '登记市总工会' }).waitFor();
    await nothingWrong(admin);
    await picture(admin, 'home-admin-empty-1280-zh');
  });

  it('registers the city, a county below it, and opens an account for the city’s handler', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: '登记市总工会' }).click();
    await fill(page, '正式全称', '演示市总工会');
    await nothingWrong(admin);
    await send(page);
    await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}$/);
    await page.goto('/units');
    await seen(page, '演示市总工会');
    await page.locator('a[href="/units/new"]').click();
    await fill(page, '正式全称', '演示东区总工会');
    await page.locator('form').getByText('演示市总工会').waitFor(); // my own unit, above it
    await picture(admin, 'unit-new-1280-zh');
    await send(page);
    await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}$/);
    await seen(page, '县（区）总工会');

    await page.goto('/accounts?do=open');
    await fill(page, '登录名', 'jingban');
    await fill(page, '使用人', '演示经办');
    await fill(page, '身份证号', '640202199001010010');
    await choose(page, '角色', '市总工会经办');
    await choose(page, '所属组织', '演示市总工会');
    await page.locator('form input[type=password]').fill(PASSWORD);
    await send(page);
    await page.locator('#main tbody tr', { hasText: 'jingban' }).waitFor();
    expect(admin.complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
  });

  it('launches the programme with its targets, and changes what it sets', async () => {
    handler = await open('/');
    const { page } = handler;
    await page.fill('input[name=account]', 'jingban');
    await page.fill('input[name=password]', PASSWORD);
    await page.click('button[type=submit]');
    await page.getByRole('link', { name: '启动项目' }).click();
    await fill(page, '项目名称', '演示师带徒三年行动');
    await fill(page, '优秀企业', '30');
    await fill(page, '带徒名师', '100');
    await fill(page, '高技能人才带徒', '1000');
    await fill(page, '晋级职工', '一万');
    await send(page);
    await page.locator('.field__problem', { hasText: '整数' }).waitFor();
    await fill(page, '晋级职工', '10000');
    await picture(handler, 'programme-launch-1280-zh');
    await send(page);
    await page.getByRole('heading', { name: '演示师带徒三年行动' }).waitFor();
    await seen(page, '设置（第1版）');

    await act(page, '修改设置');
    await fill(page, '每名师傅带徒名额', '9');
    await send(page);
    await page.locator('.field__problem', { hasText: '1至8' }).waitFor();
    await fill(page, '每名师傅带徒名额', '4');
    await page.getByRole('button', { name: '增加工种' }).click();
    await page.getByLabel('基线（天）').fill('180');
    const trade = page.locator('form').getByLabel('工种', { exact: true });
    await trade.fill('焊工');
    await trade.press('Enter');
    await nothingWrong(handler);
    await picture(handler, 'programme-settings-1280-zh');
    await send(page);
    await seen(page, '设置（第2版）');
    await page.locator('section[aria-label="岗位基线天数"] tr', { hasText: '焊工' }).waitFor();
  });

  it('publishes priority trades, criteria of the stages and the plan of a trade', async () => {
    const { page } = handler;
    await act(page, '发布清单');
    const trades = page.locator('form').getByLabel('工种');
    await trades.fill('焊工');
    await trades.press('Enter');
    await page.keyboard.press('Escape');
    await send(page);
    await seen(page, '第1版，自');

    await act(page, '公布阶段标准');
    await fill(page, '企业成熟期：已生效结对', '5');
    await send(page);
    await page.locator('section[aria-label="企业阶段标准"] td', { hasText: /^5$/ }).waitFor();

    await act(page, '制定工种模板');
    const plan = page.locator('form table');
    await choose(page, '工种', '焊工');
    await page.getByRole('button', { name: '增加里程碑' }).click();
    await plan.getByLabel('里程碑').fill('焊缝探伤');
    await plan.getByLabel('期限（月）').last().fill('2');
    await nothingWrong(handler);
    await picture(handler, 'programme-template-1280-zh');
    await send(page);
    await page.locator('section[aria-label="培养计划模板"] summary', { hasText: '焊工' }).click();
    await page.locator('section[aria-label="培养计划模板"] td', { hasText: '焊缝探伤' }).first().waitFor();
    await nothingWrong(handler);
    await picture(handler, 'programme-1280-zh');
  });

  it('registers an enterprise, which takes part, is renamed and moved', async () => {
    const { page } = handler;
    await page.goto('/enterprises');
    await page.getByRole('link', { name: '登记企业' }).click();
    await fill(page, '正式全称', '演示焊接有限公司');
    await send(page);
    await page.locator('.field__problem', { hasText: '统一社会信用代码' }).waitFor(); // nothing is sent without one
    await fill(page, '统一社会信用代码', '91640202MA00000010');
    await choose(page, '上级组织', '演示东区总工会', '东区');
    await send(page);
    await page.locator('.field__problem', { hasText: '校验码不对' }).waitFor();
    await picture(handler, 'enterprise-new-1280-zh');
    await fill(page, '统一社会信用代码', '91640202MA0000001R');
    await send(page);
    await seen(page, '尚未参加本项目');
    await act(page, '参加项目');
    await send(page);
    await seen(page, '试点期');
    await act(page, '调整企业阶段');
    await send(page);
    await page.locator('.field__problem', { hasText: '已生效结对0对' }).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await act(page, '更名');
    await fill(page, '正式全称', '演示焊接科技有限公司');
    await send(page);
    await page.getByRole('heading', { name: '演示焊接科技有限公司' }).waitFor();
    await act(page, '调整隶属');
    await choose(page, '新的上级组织', '演示市总工会', '演示市');
    await nothingWrong(handler);
    await send(page);
    await page.locator('.facts dd', { hasText: '演示市总工会' }).waitFor();
    await picture(handler, 'enterprise-begun-1280-zh');
    expect(handler.complaints).toEqual([]);
  });

  it('fits onto a phone, in English and in large text too', async () => {
    for (const [path, language, largeText] of [
      ['/programme', 'en', false],
      ['/programme?do=template-', 'zh', true],
      ['/units/new?kind=enterprise', 'en', true],
    ] as const) {
      const window = await openWindow(browser, path, { width: 360, language, largeText, at: installation.url });
      await window.page.fill('input[name=account]', 'jingban');
      await window.page.fill('input[name=password]', PASSWORD);
      await window.page.click('button[type=submit]');
      await window.page.waitForSelector('#main h1');
      await nothingWrong(window);
      expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await picture(window, `first-steps${path.replaceAll(/\W/g, '-')}-360-${language}`);
      await window.close();
    }
  });
});
