import type { Browser } from 'playwright-core';

import { barriers, openAs, openBrowser, openWindow, picture, signIn, type Visit, type Window } from './console';

const WIDTHS = [360, 768, 1280, 1920] as const;

/** The pages with pictures, each with the role that asks its question. */
const PAGES = [
  ['headlines', '/headlines?year=2025', 'CITY_HANDLER', '.bullets'],
  ['boards', '/boards?year=2025', 'ENTERPRISE', '.board'],
  ['boards-mentors', '/boards?year=2025&kind=mentors&metric=PROMOTIONS', 'COUNTY', '.board'],
  ['boards-counties', '/boards?year=2025&kind=counties', 'CITY_HANDLER', '.chart__canvas svg'],
  ['lineage', '/lineage', 'MASTER', '.lineage__person'],
  ['records', '/headlines/smallInnovations?year=2025', 'AUDITOR', 'table'],
] as const;

describe('the pages with pictures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const open = (path: string, role: string, visit: Visit): Promise<Window> => openAs(browser, role, path, visit);

  const width = ({ page }: Window) => page.evaluate<number>('document.documentElement.scrollWidth');

  it.each(PAGES)(
    'show %s at every width without a barrier, a complaint or a bar below',
    async (name, path, role, sign) => {
      const window = await open(path, role, { width: 360, height: 740 });
      for (const each of WIDTHS) {
        await window.page.setViewportSize({ width: each, height: each < 500 ? 740 : 900 });
        await window.page.waitForSelector(sign);
        expect([each, await width(window)]).toEqual([each, each]);
        await picture(window, `${name}-${each}-zh`);
      }
      expect(await barriers(window)).toEqual([]);
      expect(window.complaints).toEqual([]);
      await window.close();
    },
  );

  it('speak English too', async () => {
    const window = await open('/headlines?year=2025', 'CITY_HANDLER', { width: 1280, language: 'en' });
    await window.page.waitForSelector('.bullets');
    expect(await window.page.innerText('.year')).not.toMatch(/成长|目标|合计|人次|占结对/);
    await picture(window, 'headlines-1280-en');
    await window.close();
  });

  it('show a figure that is cited, with its source, once the city enters it', async () => {
    const window = await open('/headlines?year=2025&do=cite', 'CITY_HANDLER', { width: 1280 });
    const form = window.page.locator('.act-panel');
    await form.getByLabel('劳动生产率提升').fill('一成');
    await form.getByLabel('来源').fill('演示统计公报');
    await form.locator('button[type=submit]').click();
    await form.locator('.field__problem', { hasText: '百分数' }).waitFor();
    await form.getByLabel('劳动生产率提升').fill('18.5');
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'headlines-cite-1280-zh');
    await form.locator('button[type=submit]').click();
    await window.page.getByText('来源：演示统计公报').waitFor();
    expect(await window.page.locator('.tile', { hasText: '来源：演示统计公报' }).innerText()).toContain('18.5');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('lead from a figure to what makes it up', async () => {
    const window = await open('/headlines?year=2025', 'CITY_HANDLER', { width: 1280 });
    await window.page.click('section[aria-label="“五小”成果"] a');
    await window.page.waitForSelector('table tbody tr');
    expect(new URL(window.page.url()).pathname).toBe('/headlines/smallInnovations');
    await window.close();
  });

  it('show the table of a picture one click away, and save it as a workbook and as a picture', async () => {
    const window = await open('/headlines?year=2025', 'CITY_HANDLER', { width: 1280 });
    const funnel = window.page.locator('figure', { has: window.page.locator('.funnel') });
    await funnel.waitFor();
    for (const [button, ending] of [
      ['Excel', '.xlsx'],
      ['PNG', '.png'],
    ] as const) {
      const download = window.page.waitForEvent('download');
      await funnel.getByRole('button', { name: button }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
    }
    const card = window.page.locator('figure').last();
    await card.getByRole('button', { name: '表格' }).click();
    expect(await card.locator('tbody tr').count()).toBe(3);
    await window.close();
  });

  it('walk a lineage by keyboard', async () => {
    const window = await open('/lineage', 'MASTER', { width: 1280 });
    const chosen = window.page.locator('.lineage__person--chosen');
    await chosen.focus();
    await window.page.keyboard.press('ArrowRight');
    const stop = () => window.page.evaluate<string>('document.activeElement.dataset.stop ?? ""');
    expect(await stop()).not.toBe('0');
    await window.page.keyboard.press('Home');
    expect(await stop()).toBe('0');
    await window.close();
  });

  it.each([
    [1920, 1080],
    [3840, 2160],
  ])('fill a wall of %i × %i with the same picture, masked names and nothing to scroll', async (w, h) => {
    const window = await openWindow(browser, '/screen?year=2025', { width: w, height: h });
    await window.page.setViewportSize({ width: 1280, height: 800 });
    const { page } = window;
    await signInAtWall(window);
    await page.setViewportSize({ width: w, height: h });
    await page.waitForSelector('.screen__targets');
    await page.waitForSelector('.screen__line--live');
    // The stage follows the window a moment later.
    await page.waitForFunction(`document.querySelector('.screen__stage').getBoundingClientRect().width === ${w}`);
    expect(await width(window)).toBe(w);
    const cut = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.screen__panel')].filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.className)`,
    );
    expect(cut).toEqual([]);
    await picture(window, `screen-${w}`);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  /** The wall has no `main`: signing in there ends when the picture is up. */
  const signInAtWall = async (window: Window): Promise<void> => {
    await Promise.race([signIn(window, 'CITY_HANDLER').catch(() => undefined), window.page.waitForSelector('.screen')]);
  };
});
