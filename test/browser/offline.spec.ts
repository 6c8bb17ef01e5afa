import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { barriers, openAs, openBrowser, openWindow, picture, serverUrl, settled, signIn, type Window } from './console';
import { seen } from './forms';
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

/** The keys of the answers that are remembered. */
const KEYS = `(async () => {
  const open = (name) => new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const database = await open('xinhuo-remembered');
  const asked = database.transaction('answers').objectStore('answers').getAllKeys();
  await new Promise((resolve) => (asked.onsuccess = resolve));
  database.close();
  return asked.result;
})()`;

/** Until the answers to these queries are remembered, in the order of their names, and no other. */
const remembered = (page: Page, ...names: readonly string[]): Promise<unknown> =>
  page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while ((await ${KEYS}).map((key) => key.split(' ')[1]).sort().join() !== '${names.join()}') await frame();
  })()`);
const OF_MASTER = ['MyApprentices', 'Myself', 'ToSign'] as const;

/** Everything that lies in the page's origin, as one text: stores, databases, caches. */
const left = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const done = (asked) => new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        found.push(JSON.stringify([await done(all.getAllKeys()), await done(all.getAll())]));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
    }
    return found.join('\\n');
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
    const window = await openAs(browser, role, path, { ...PHONE, at: front.url });
    await governed(window.page);
    return window;
  };

  const handIn = async ({ page }: Window): Promise<void> => {
    await page
      .locator('.phone__card--next input[type=file]')
      .last()
      .setInputFiles({
        name: 'photo.png',
        mimeType: 'image/png',
        buffer: await page.screenshot(),
      });
    await page.locator('.phone__chosen img').waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('.phone__step', { hasText: '待师傅签字' }).first().waitFor();
  };
  const apprenticesOn = ({ page }: Window): Promise<readonly string[]> =>
    page.locator('section[aria-labelledby=apprentices] h3').allInnerTexts();

  it('opens a master’s page with the last answers, says of when they are, and lets nobody sign what cannot be seen', async () => {
    const apprentice = await at('APPRENTICE', '/my-path');
    await handIn(apprentice);
    await apprentice.close();
    const window = await at('MASTER', '/apprentices');
    const { page } = window;
    const names = await apprenticesOn(window);
    expect(names.length).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: '签字' }).count()).toBeGreaterThan(0);
    await remembered(page, ...OF_MASTER);

    await page.context().setOffline(true);
    await page.reload();
    await seen(page, '离线，显示');
    await settled(window);
    expect(await apprenticesOn(window)).toEqual(names);
    expect(await page.getByRole('button', { name: '签字' }).count()).toBe(0);
    expect(await page.locator('.phone__card', { hasText: '联网后查看照片再签字。' }).count()).toBeGreaterThan(0);
    expect(await barriers(window)).toEqual([]);
    await picture(window, 'phone-master-reopened-offline-360-zh');

    await page.context().setOffline(false);
    await page.locator('.remembered').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '签字' }).first().waitFor();
    await window.close();
  });

  it('opens an apprentice’s path while the server is away, and comes back by itself', async () => {
    const window = await at('APPRENTICE', '/my-path');
    const { page } = window;
    const steps = await page.locator('.phone__step').allInnerTexts();
    await remembered(page, 'MyPath', 'Myself');
    await front.stop();
    await page.reload();
    await seen(page, '离线，显示');
    await settled(window);
    expect(await page.locator('.phone__step').allInnerTexts()).toEqual(steps);
    await picture(window, 'phone-apprentice-reopened-offline-360-zh');
    await front.start();
    await page.locator('.remembered').waitFor({ state: 'detached' });
    await window.close();
  });

  it('opens with what is kept while the server does not answer', async () => {
    const window = await at('MASTER', '/apprentices');
    const { page } = window;
    const names = await apprenticesOn(window);
    await remembered(page, ...OF_MASTER);
    const held: ServerResponse[] = [];
    front.answer = (_, reply) => {
      held.push(reply);
      return true;
    };
    await page.reload();
    await seen(page, '网络缓慢，显示');
    await settled(window);
    expect(await apprenticesOn(window)).toEqual(names);
    held.forEach((reply) => reply.destroy());
    await window.close();
  });

  it('leaves nothing of a person on the device once they sign out, or another signs in', async () => {
    const window = await at('MASTER', '/apprentices');
    const { page } = window;
    const [name = ''] = await apprenticesOn(window);
    await remembered(page, ...OF_MASTER);
    expect(await left(page)).toContain(name);
    await page.goto('/account');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForSelector('input[name=password]');
    await remembered(page);
    expect(await left(page)).not.toContain(name);
    await page.context().setOffline(true);
    await page.goto('/apprentices');
    await page.waitForSelector('input[name=password]');
    expect(await page.locator('body').innerText()).not.toContain(name);

    await page.context().setOffline(false);
    await page.goto('/my-path');
    await signIn(window, 'APPRENTICE');
    await remembered(page, 'MyPath', 'Myself');
    await page.evaluate(`{
      const session = JSON.parse(localStorage.getItem('xinhuo.session'));
      const who = { ...session.who, accountId: '00000000-0000-4000-8000-000000000000' };
      localStorage.setItem('xinhuo.session', JSON.stringify({ ...session, who }));
    }`);
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector('#main h1');
    await remembered(page);
    expect(await page.locator('.phone__step').count()).toBe(0);
    await window.close();
  });

  it('remembers no other answer, such as the work that waits, which tells amounts', async () => {
    const window = await at('MASTER', '/');
    await window.page.locator('.home').waitFor();
    await remembered(window.page, 'Myself');
    await window.page.goto('/apprentices');
    await remembered(window.page, ...OF_MASTER);
    await window.close();
  });

  it('opens anew what was left open over a release and lacks its parts', async () => {
    const window = await at('MASTER', '/account');
    const { page } = window;
    const html = readFileSync(DOCUMENT, 'utf8');
    const entry = /src="(\/assets\/index-[^"]+)"/.exec(html)![1]!;
    let isGone = true;
    front.answer = (path, reply) => {
      if (path.startsWith('/assets/boards') && isGone) reply.writeHead(404).end();
      else if (path === '/boards' || path === '/') {
        if (path === '/boards') isGone = false; // whoever opens the newer document finds its parts
        const next = html.replace(entry, '/assets/next.js').replace('<html', '<html data-release="next"');
        reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(next);
      } else if (path === '/assets/next.js') {
        reply.writeHead(200, { 'content-type': 'text/javascript' }).end(`import '${entry}';`);
      } else return false;
      return true;
    };
    await page.getByRole('link', { name: '排行榜' }).filter({ visible: true }).first().click();
    await page.locator('[data-release=next] #main h1', { hasText: '排行榜' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/boards');
    await window.close();
  });

  it('keeps nothing in its caches but the document and assets with a hash in their names', async () => {
    const window = await at('MASTER', '/apprentices');
    const paths = await cached(window.page);
    expect(paths).toContain('/');
    expect(paths.length).toBeGreaterThan(5);
    const policy = "caches.match('/').then(({ headers }) => headers.get('content-security-policy'))";
    expect(await window.page.evaluate(policy)).toContain("default-src 'self'");
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
