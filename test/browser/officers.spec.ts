import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, openWindow, picture, settled, signIn, type Window } from './console';
import { act, choose, fill, scan, seen, send } from './forms';

const DESK = { width: 1280, height: 900 } as const;

describe('the officers of a city', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const at = (role: string, path: string, visit: { width: number; height?: number } = DESK): Promise<Window> =>
    openAs(browser, role, path, visit);

  const registerWorker = async ({ page }: Window, name: string, grade: string): Promise<void> => {
    await page.goto('/workers/new');
    await page.waitForSelector('form');
    await fill(page, '姓名', name);
    await choose(page, '工种', '焊工');
    await choose(page, '技能等级', grade);
    await send(page);
    await page.waitForURL(/\/workers\/[0-9a-f-]{36}$/);
    await page.locator('#main h1', { hasText: name }).waitFor();
  };

  it('registers two workers, admits one as a master, pairs them, and confirms for the union', async () => {
    const window = await at('ENTERPRISE', '/workers');
    const { page } = window;
    await registerWorker(window, '试验徒弟甲', '五级/初级工');
    expect(await barriers(window)).toEqual([]);
    await registerWorker(window, '试验师傅甲', '二级/技师');
    await page.getByRole('link', { name: '师傅入库' }).click();
    await page.waitForURL(/\/mentors\/new/);
    await choose(page, '可带工种', '焊工');
    await page.keyboard.press('Escape');
    await send(page);
    await page.waitForURL(/\/mentors\/[0-9a-f-]{36}$/);

    await page.goto('/pairings/new');
    await page.waitForSelector('form');
    await choose(page, '徒弟', '试验徒弟甲', 'sytd');
    await choose(page, '师傅', '试验师傅甲', '试验师傅');
    await seen(page, '培养计划预览');
    await picture(window, 'pairing-form-1280-zh');
    expect(await barriers(window)).toEqual([]);
    await send(page);
    await page.waitForURL(/\/pairings\/[0-9a-f-]{36}$/);
    await seen(page, '师傅、徒弟、企业工会尚未确认');

    await act(page, '确认协议');
    await page.locator('.act-panel button[type=submit]').dblclick();
    await seen(page, '本方已确认本版协议');
    expect(await page.locator('.timeline > li', { hasText: '企业工会确认第1版协议' }).count()).toBe(1);
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'pairing-confirmed-1280-zh');

    const path = new URL(page.url()).pathname;
    const clerk = await at('DATA_ENTRY', path);
    for (const party of ['师傅', '徒弟']) {
      await act(clerk.page, '代录纸质确认');
      await choose(clerk.page, '签字方', party);
      await fill(clerk.page, '纸上的确认日期', '2025-12-31');
      await scan(clerk.page);
      await send(clerk.page);
      await clerk.page.locator('.timeline > li', { hasText: `${party}确认第1版协议` }).waitFor();
    }
    await seen(clerk.page, '协议已生效');
    expect(await clerk.page.locator('.thing__state .tag--paper').count()).toBe(1);
    expect([...window.complaints, ...clerk.complaints]).toEqual([]);
    await clerk.close();
    await window.close();
  });

  it('gives a master more places, lets them leave the pool, and takes them in again', async () => {
    const window = await at('ENTERPRISE', '/workers');
    const { page } = window;
    await registerWorker(window, '试验师傅乙', '三级/高级工');
    await page.getByRole('link', { name: '师傅入库' }).click();
    await page.waitForURL(/\/mentors\/new/);
    await choose(page, '可带工种', '焊工');
    await page.keyboard.press('Escape');
    await send(page);
    await page.waitForURL(/\/mentors\/[0-9a-f-]{36}$/);
    await seen(page, '名额按项目统一规定');

    await act(page, '修改名额');
    await fill(page, '带徒名额', '9');
    await page.locator('.act-panel button[type=submit]').click();
    await seen(page, '名额应为0至8的整数');
    await fill(page, '带徒名额', '5');
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'mentor-places-1280-zh');
    await send(page);
    await seen(page, '已用0个，共5个');

    await act(page, '退出导师库');
    await fill(page, '退出日期', '2099-01-01');
    await page.locator('.act-panel button[type=submit]').click();
    await page.locator('.act-panel .field__problem', { hasText: '日期' }).waitFor();
    await fill(page, '退出日期', '2025-12-31');
    await send(page);
    await page.locator('.timeline > li', { hasText: '退出导师库' }).waitFor();
    await page.getByRole('link', { name: '师傅入库' }).click();
    await page.waitForURL(/\/mentors\/new/);
    await choose(page, '可带工种', '焊工');
    await page.keyboard.press('Escape');
    await send(page);
    await page.waitForURL(/\/mentors\/[0-9a-f-]{36}$/);
    await seen(page, '名额按项目统一规定');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('enters a gate from paper as one officer and co-signs it as another, whose own eyes are needed', async () => {
    const union = await at('ENTERPRISE', '/pairings?state=active&phase=novice');
    await union.page.locator('tbody a').last().click();
    await union.page.waitForURL(/\/pairings\/[0-9a-f-]{36}$/);
    const path = new URL(union.page.url()).pathname;

    const clerk = await at('DATA_ENTRY', path);
    await act(clerk.page, '代录纸质签字');
    await choose(clerk.page, '里程碑', '适岗');
    await fill(clerk.page, '纸上的签字日期', '2025-12-30');
    await scan(clerk.page);
    await picture(clerk, 'pairing-paper-1280-zh');
    await send(clerk.page);
    await clerk.page.locator('.timeline > li', { hasText: '师傅签字：适岗' }).waitFor();
    await clerk.close();

    await union.page.reload();
    await union.page.waitForSelector('.thing');
    await act(union.page, '会签考核节点');
    await union.page.waitForSelector('.act-panel .file-view img');
    expect(await barriers(union)).toEqual([]);
    await picture(union, 'pairing-co-sign-1280-zh');
    await send(union.page);
    await seen(union.page, '处于成长期');
    expect(union.complaints).toEqual([]);
    await union.close();
  });

  it('shows the county what it verifies, takes it, returns the next, and says when nothing waits', async () => {
    const union = await at('ENTERPRISE', '/workers');
    for (const name of ['试验晋级甲', '试验晋级乙']) {
      await registerWorker(union, name, '五级/初级工');
      await union.page.getByRole('link', { name: '登记晋级' }).click();
      await union.page.waitForURL(/\/promotions\/new/);
      await seen(union.page, '当前：');
      await fill(union.page, '发证日期', '2025-12-20');
      await fill(union.page, '证书编号', `试验${name}`);
      await scan(union.page);
      await send(union.page);
      await union.page.waitForURL(/state=RECORDED/);
      await seen(union.page, name);
    }
    await union.close();

    const county = await at('COUNTY', '/promotions?state=RECORDED');
    const { page } = county;
    await page.getByRole('link', { name: '试验晋级甲' }).click();
    await page.waitForSelector('.file-view--large img');
    await seen(page, '共2条待核验');
    expect(await barriers(county)).toEqual([]);
    await picture(county, 'promotion-decision-1280-zh');
    await page.getByRole('button', { name: '通过', exact: true }).dblclick();
    await page.locator('#main h1', { hasText: '试验晋级乙' }).waitFor();
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByRole('button', { name: '扫描件不清晰' }).click();
    await send(page);
    await page.waitForURL(/\/promotions\?state=RECORDED/);
    await seen(page, '没有符合筛选条件的记录');
    expect(county.complaints).toEqual([]);
    await county.close();
  });

  it('keeps what was typed over a reload, and stands a refusal beside its field', async () => {
    const window = await at('ENTERPRISE', '/promotions/new');
    const { page } = window;
    await choose(page, '姓名', '', '');
    await seen(page, '当前：');
    await fill(page, '发证日期', '2026-06-01');
    await page.waitForTimeout(600);
    await page.reload();
    await seen(page, '已恢复上次未提交的内容');
    expect(await page.getByLabel('发证日期').inputValue()).toBe('2026-06-01');
    await fill(page, '证书编号', '试验0001');
    await scan(page);
    await send(page);
    const field = page.locator('.field', { has: page.getByLabel('发证日期') });
    await field.locator('.field__problem').waitFor();
    expect(await field.innerText()).toContain('晚于');
    await window.close();
  });

  it.each(['/pairings', '/workers', '/mentors', '/enterprises', '/promotions'])(
    'shows %s without barriers at 360, 768 and 1920 wide, in both languages',
    async (path) => {
      for (const width of [360, 768, 1920]) {
        const language = width === 768 ? 'en' : 'zh';
        const window = await openWindow(browser, path, { width, language });
        await signIn(window, 'COUNTY');
        await settled(window);
        expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await barriers(window)).toEqual([]);
        await picture(window, `list${path.replace('/', '-')}-${width}-${language}`);
        expect(window.complaints).toEqual([]);
        await window.close();
      }
    },
  );

  it('saves a register whole, as it is filtered, over all its pages', async () => {
    const window = await at('COUNTY', '/pairings?phase=novice');
    const { page } = window;
    const counted = /[\d,]+/.exec(await page.locator('.page-head .soft').first().innerText())![0];
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出Excel' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('结对.xlsx');
    // Stored without compression, so that the sheet can be read as it lies in the file.
    const sheet = readFileSync(await saved.path(), 'utf8');
    expect(sheet.match(/<row /g)).toHaveLength(Number(counted.replace(',', '')) + 1);
    for (const head of ['徒弟', '师傅', '企业', '登记日期']) expect(sheet).toContain(`>${head}<`);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('answers an unknown id like one that is not in scope, and prints an agreement', async () => {
    const window = await at('ENTERPRISE', '/pairings/00000000-0000-4000-8000-000000000000');
    await window.page.locator('#main h1', { hasText: '未找到，或不在管理范围内' }).waitFor();
    await window.page.goto('/pairings');
    await window.page.locator('tbody a').first().click();
    await window.page.getByRole('link', { name: '打印协议' }).click();
    await window.page.locator('.sheet h1', { hasText: '师带徒协议书' }).waitFor();
    expect(await barriers(window)).toEqual([]);
    await window.close();
  });
});
