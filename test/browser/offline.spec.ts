import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openBrowser, openWindow, serverUrl, settled, signIn, type Window } from './console';
import { type Front, openFront } from './front';

const PHONE = { width: 360, height: 740 } as const;
const DOCUMENT = join(__dirname, '../../dist/console/index.html');

/** Until the worker governs the page and holds all it needs. */
const governed = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  })()`);

/** The addresses that lie in the caches of the page's origin. */
const cached = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    }
    return found;
  })()`);

/** Until the caches are of this release and no other. */
const onlyRelease = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while ((await caches.keys()).join() !== '${name}') await frame();
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await frame();
  })()`);

describe('the console without a network', () => {
  let browser: Browser;
  let front: Front;
  beforeAll(async () => {
    browser = await openBrowser();
    front = await openFront(serverUrl());
  });
  afterEach(async () => {
    front.answer = () => false;
    await front.start().catch(() => undefined);
  });
  afterAll(async () => {
    await browser.close();
    await front.stop();
  });

  const at = async (role: string, path: string): Promise<Window> => {
    const window = await openWindow(browser, path, { ...PHONE, at: front.url });
    await signIn(window, role);
    await settled(window);
    await governed(window.page);
    return window;
  };

  it('keeps nothing in its caches but the document and assets with a hash in their names', async () => {
    const window = await at('MASTER', '/apprentices');
    const paths = await cached(window.page);
    expect(paths).toContain('/');
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => path !== '/' && !/^\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/.test(path))).toEqual([]);
    await window.close();
  });

  it('lets officers’ desks alone', async () => {
    const window = await openWindow(browser, '/', { ...PHONE, at: front.url });
    await signIn(window, 'COUNTY');
    await settled(window);
    expect(await window.page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0);
    await window.close();
  });

  it('opens a changed document at once, and deletes what it kept of the release before', async () => {
    const window = await at('MASTER', '/apprentices');
    const { page } = window;
    const kept = await page.evaluate<readonly string[]>('caches.keys()');
    const worker = readFileSync(join(DOCUMENT, '../worker.js'), 'utf8');
    const next = worker.replace(/"name":"\w+"/, '"name":"next"');
    front.answer = (path, reply) => {
      if (path === '/worker.js') reply.writeHead(200, { 'content-type': 'text/javascript' }).end(next);
      else if (path === '/' || path === '/apprentices') {
        const html = readFileSync(DOCUMENT, 'utf8').replace('<html', '<html data-release="next"');
        reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      } else return false;
      return true;
    };
    const replaced = page.waitForEvent('domcontentloaded');
    await page.reload();
    await replaced;
    expect(await page.evaluate('document.documentElement.dataset.release')).toBe('next');
    await onlyRelease(page, 'console-next');
    expect(kept).not.toContain('console-next');
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector('#main h1');
    expect(await page.evaluate('document.documentElement.dataset.release')).toBe('next');
    await window.close();
  });
});
