import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, picture, settled, type Visit, type Window } from './console';
import { act, seen, send } from './forms';

const DESK = { width: 1280, height: 900 } as const;

describe('the city’s round and the auditor’s log', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const at = (role: string, path: string, visit: Visit = DESK): Promise<Window> => openAs(browser, role, path, visit);

  it('shows the handler the round, who stands where, and leads to why an amount is what it is', async () => {
    const window = await at('CITY_HANDLER', '/rounds');
    const { page } = window;
    await page.locator('#main tbody a').first().click();
    await page.getByRole('heading', { name: '企业排名' }).waitFor();
    await settled(window);
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'round-1280-zh');
    await page.locator('.score-axis svg').waitFor();
    await page.locator('#main a[href*="/explain"]').first().click();
    await page.getByRole('heading', { name: /测算说明/ }).waitFor();
    await page.locator('.because > li').first().waitFor();
    expect(await page.locator('.explain__sum').innerText()).toContain('人民币');
    expect(await page.locator('.alternatives li').count()).toBeGreaterThan(0);
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'explain-1280-zh');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it.each(['/rounds', '/grants'])('fits %s onto a phone, in English too', async (path) => {
    const window = await at('CITY_APPROVER', path, { width: 360, language: 'en' });
    expect(await window.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await barriers(window)).toEqual([]);
    await picture(window, `city${path.replace('/', '-')}-360-en`);
    await window.close();
  });

  it('shows a grant with its decision and payments, and says to finance what is to be done', async () => {
    const window = await at('FINANCE', '/grants');
    const { page } = window;
    await page.locator('#main tbody a').first().click();
    await page.locator('.thing__state').waitFor();
    await settled(window);
    expect(await page.locator('.thing__state').innerText()).toMatch(/已拨付|已审批|待审批/);
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'grant-1280-zh');
    await window.close();
  });

  it('lets the auditor find an event, read it whole and step to its neighbours', async () => {
    const window = await at('AUDITOR', '/events?type=GrantApproved');
    const { page } = window;
    await page.locator('.events__type').first().click();
    await page.locator('.event__data').waitFor();
    expect(await page.locator('.event h2').innerText()).toContain('GrantApproved');
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'events-1280-zh');
    await page.locator('.event__neighbours button').first().click();
    await page.locator('.event h2', { hasText: 'GrantProposed' }).waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('tells an unknown round like one out of scope', async () => {
    const window = await at('CITY_HANDLER', '/rounds/00000000-0000-4000-8000-000000000000');
    await window.page.locator('#main .state').waitFor();
    await window.close();
  });

  it('tells an enterprise of its own grants in a round, and nothing of the budget', async () => {
    const handler = await at('CITY_HANDLER', '/rounds');
    const address = await handler.page.locator('#main tbody a[href^="/rounds/"]').last().getAttribute('href');
    const firm = await at('ENTERPRISE', address!);
    await seen(firm.page, '管理范围内');
    expect(await firm.page.innerText('#main')).not.toMatch(/尚未提出|预算额度/);
    expect([...handler.complaints, ...firm.complaints]).toEqual([]);
    await Promise.all([handler.close(), firm.close()]);
  });

  it('reads the rulebook in words, drafts another from its file, and leaves publishing to somebody else', async () => {
    const handler = await at('CITY_HANDLER', '/rounds');
    const { page } = handler;
    await page.getByRole('link', { name: '奖补办法' }).click();
    await page.locator('#main tbody a[href^="/rulebooks/"]').last().click();
    await seen(page, 'A类奖补标准：一等100,000.00元、二等60,000.00元、三等40,000.00元。');
    expect(await barriers(handler)).toEqual([]);
    expect(await page.innerText('#main .facts')).toMatch(/起草人\s+.+（演示）\s+发布人\s+.+（演示）/);
    await picture(handler, 'rulebook-1280-zh');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存为JSON' }).click(),
    ]);
    const content = JSON.parse(readFileSync(await saved.path(), 'utf8')) as { schemes: { budgetFen?: number }[] };

    await page.goto('/rulebooks');
    await act(page, '起草奖补办法');
    const choose = (text: string) =>
      page.setInputFiles('form input[type=file]', {
        name: 'rulebook.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose('[]');
    await send(page);
    await page.locator('.field__problem', { hasText: '不是JSON对象' }).waitFor();
    await choose(JSON.stringify({ ...content, schemes: [{ kind: 'tier-grid' }] }));
    await send(page);
    await page.locator('.field__problem', { hasText: '奖补办法内容有误' }).waitFor();
    const [first, ...others] = content.schemes;
    await choose(
      JSON.stringify({ ...content, id: 'drafted', schemes: [{ ...first, budgetFen: 500_000_00 }, ...others] }),
    );
    await send(page);
    await seen(page, '草案，尚未发布');
    await seen(page, '预算500,000.00元，按名次支付');
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);

    const approver = await at('CITY_APPROVER', new URL(page.url()).pathname);
    await act(approver.page, '发布');
    await send(approver.page);
    await seen(approver.page, '已发布，自2025年12月31日起生效');
    expect([...handler.complaints, ...approver.complaints]).toEqual([]);
  });
});
