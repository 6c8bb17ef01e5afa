import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, picture, settled, type Window } from './console';
import { act, fill, scan, seen, send } from './forms';
import { openTitlesRound } from './titles-round';

const DESK = { width: 1280, height: 900 } as const;

describe('a round, from the cut to the payment, by three people', () => {
  let browser: Browser;
  let roundId: string;
  let grant: string;
  const windows: Window[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    roundId = await openTitlesRound();
  });
  afterAll(() => browser.close());

  const at = async (role: string, path: string): Promise<Window> => {
    const window = await openAs(browser, role, path, DESK);
    windows.push(window);
    return window;
  };
  const primary = ({ page }: Window) => page.locator('.page-head__actions .ant-btn-primary').allInnerTexts();

  it('gets its envelope from finance, in yuan', async () => {
    const finance = await at('FINANCE', `/rounds/${roundId}`);
    const { page } = finance;
    await seen(page, '尚未设预算额度，暂不能审批；由财务设定。');
    await act(page, '设预算额度');
    await fill(page, '额度（元）', '十万');
    await send(page);
    await page.locator('.field__problem', { hasText: '额度应为数字' }).waitFor();
    await fill(page, '额度（元）', '100,000.00');
    expect(await barriers(finance)).toEqual([]);
    await picture(finance, 'round-budget-1280-zh');
    await send(page);
    await seen(page, '额度10万元');
  });

  it('is cut, frozen and proposed by the handler, who may not decide it', async () => {
    const handler = await at('CITY_HANDLER', `/rounds/${roundId}`);
    const { page } = handler;
    expect(await primary(handler)).toEqual(['锁定数据']);
    await act(page, '锁定数据');
    await send(page);
    await page.locator('.page-head__actions').getByRole('button', { name: '提出拟奖补' }).waitFor();
    await seen(page, '结果已固化');
    expect(await primary(handler)).toEqual(['提出拟奖补']);
    await act(page, '提出拟奖补');
    await picture(handler, 'round-propose-1280-zh');
    await page.locator('.act-panel button[type=submit]').dblclick();
    await seen(page, '份奖补，合计');
    expect(await primary(handler)).toEqual([]);
    expect(await barriers(handler)).toEqual([]);
    await page.goto(`/grants?roundId=${roundId}`);
    await settled(handler);
    await page.locator('#main tbody a').first().click();
    await page.waitForURL(/\/grants\/[0-9a-f-]{36}$/);
    grant = new URL(page.url()).pathname;
    await page.locator('.thing__state').waitFor();
    expect(await page.locator('.page-head__actions').getByRole('button', { name: '审批通过' }).count()).toBe(0);
    await seen(page, '经办和审批须由两人办理');
  });

  it('is returned by the approver with a reason, proposed anew, and decided with the minutes', async () => {
    const approver = await at('CITY_APPROVER', grant);
    await act(approver.page, '退回');
    await send(approver.page);
    await approver.page.locator('.act-panel .field__problem').waitFor();
    await fill(approver.page, '退回原因', '称号文件未附。');
    await send(approver.page);
    await seen(approver.page, '称号文件未附。');

    const handler = await at('CITY_HANDLER', grant);
    await act(handler.page, '重新提出');
    await send(handler.page);
    await handler.page.locator('.thing__state', { hasText: '待审批：500.00元，第2稿' }).waitFor();

    await approver.page.reload();
    await approver.page.locator('.thing__state').waitFor();
    await act(approver.page, '审批通过');
    await fill(approver.page, '会议纪要编号', '会纪〔2025〕12号');
    await scan(approver.page);
    expect(await barriers(approver)).toEqual([]);
    await picture(approver, 'grant-decision-1280-zh');
    await approver.page.locator('.act-panel button[type=submit]').dblclick();
    await approver.page.locator('.thing__state', { hasText: '已审批：500.00元' }).waitFor();
    expect(await approver.page.locator('.timeline > li', { hasText: '登记集体研究决定，审批通过' }).count()).toBe(1);
  });

  it('is paid by finance, and the explanation and its owner’s page show it', async () => {
    const finance = await at('FINANCE', grant);
    const { page } = finance;
    await act(page, '登记拨付');
    await fill(page, '付款凭证号', '记-2025-1207');
    await picture(finance, 'grant-payment-1280-zh');
    await page.locator('.act-panel button[type=submit]').dblclick();
    await page.locator('.thing__state', { hasText: '已拨付：500.00元' }).waitFor();
    expect(await page.locator('#main tbody tr', { hasText: '记-2025-1207' }).count()).toBe(1);
    expect(await barriers(finance)).toEqual([]);
    await page.getByRole('link', { name: '测算说明' }).click();
    await page.locator('.because > li').first().waitFor();
    await seen(page, '人民币伍佰元整');
    await picture(finance, 'explain-title-1280-zh');
    for (const { complaints } of windows) expect(complaints).toEqual([]);
  });
});
