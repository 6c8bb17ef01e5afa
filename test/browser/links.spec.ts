import type { Browser, Page } from 'playwright-core';

import { openAs, openBrowser, settled, type Window } from './console';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The page that an address opens, whichever thing it shows. */
const pageOf = (address: string): string => (address.split('?')[0] ?? '').replace(IDS, ':id');

/** Addresses within the console. */
const linksOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`);

const walk = async (window: Window): Promise<{ readonly seen: number; readonly dead: readonly string[] }> => {
  const { page } = window;
  const seen = new Set<string>();
  const dead: string[] = [];
  const ahead = [{ address: '/', from: '' }];
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const { address, from } = next;
    if (seen.has(pageOf(address))) continue;
    seen.add(pageOf(address));
    await page.goto(address);
    await page.waitForSelector('h1, .sheet, .screen');
    await settled(window);
    if ((await page.innerText('body')).includes('未找到，或不在管理范围内')) dead.push(`${address} from ${from}`);
    for (const link of await linksOn(page)) ahead.push({ address: link, from: address });
  }
  return { seen: seen.size, dead };
};

describe('every link leads somewhere, for those who see least', () => {
  it.each(['MASTER', 'APPRENTICE', 'ENTERPRISE'])('%s', async (role) => {
    const window = await openAs(browser, role, '/', { width: 1280 });
    const { seen, dead } = await walk(window);
    expect(dead).toEqual([]);
    expect(seen).toBeGreaterThan(4);
    await window.close();
  });
});
