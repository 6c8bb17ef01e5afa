import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Browser, chromium, type Page } from 'playwright-core';

/** As a root user in a container without a graphics card, and without calls to addresses out there. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PICTURES = join(__dirname, '../../reports/screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Chromium of the system: `CHROMIUM`, else where Debian puts it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });

/** Whose window, how wide, in which language. */
export interface Visit {
  readonly width: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
  /** 大字版. */
  readonly largeText?: boolean;
  /** Where the console is opened, if not at the server itself. */
  readonly at?: string;
}

/** A window of one person, which remembers what the browser complained about. */
export interface Window {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Where the server of the run answers. */
export const serverUrl = (): string => process.env['XINHUO_BROWSER_URL'] ?? '';

/** A demonstration account, with the password made for this run. */
export interface DemoAccount {
  readonly account: string;
  readonly role: string;
  readonly password: string;
}

const accounts = (): readonly DemoAccount[] =>
  JSON.parse(
    readFileSync(join(process.env['XINHUO_BROWSER_DATA'] ?? '', 'demo-accounts.json'), 'utf8'),
  ) as DemoAccount[];

/** The first demonstration account of a role. */
export const accountOf = (role: string): DemoAccount => {
  const account = accounts().find((one) => one.role === role);
  if (!account) throw new Error(`The demonstration has no account for ${role}`);
  return account;
};

/** How many times slower the browser runs than it could: `XINHUO_BROWSER_SLOWDOWN`. */
const SLOWDOWN = Number(process.env['XINHUO_BROWSER_SLOWDOWN'] ?? '1');

/** A slow machine behind a slow line: finds tests that trust what the page before still shows. */
const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100 * SLOWDOWN,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
};

/** Opens a page for nobody; wait for what it shows, not for a time. */
export const openWindow = async (
  browser: Browser,
  path: string,
  { width, height = 800, language = 'zh', largeText = false, at = serverUrl() }: Visit,
): Promise<Window> => {
  const context = await browser.newContext({ viewport: { width, height }, baseURL: at });
  const preferences = JSON.stringify(JSON.stringify({ language, largeText }));
  await context.addInitScript(`localStorage.setItem('xinhuo.preferences.', ${preferences})`);
  const page = await context.newPage();
  if (SLOWDOWN > 1 && at === serverUrl()) await slowDown(page);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(path);
  return { page, complaints, close: () => context.close() };
};

/** Signs in with the first demonstration account of a role, and waits for the page asked for. */
export const signIn = async ({ page }: Window, role: string): Promise<void> => {
  const { account, password } = accountOf(role);
  await page.fill('input[name=account]', account);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('#main h1');
};

/** Waits until nothing is loading on the page. */
export const settled = ({ page }: Window): Promise<unknown> =>
  page.waitForSelector('[role=status][aria-label]', { state: 'detached' });

/** Opens a page as the first demonstration account of a role, and waits until all of it is there. */
export const openAs = async (browser: Browser, role: string, path: string, visit: Visit): Promise<Window> => {
  const window = await openWindow(browser, path, visit);
  await signIn(window, role);
  await settled(window);
  return window;
};

/** Keeps a picture of the whole page in `reports/screenshots`. */
export const picture = async ({ page }: Window, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
};

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Until no colour or place is on its way to another; what turns for ever does not count. */
const AT_REST = `(async () => {
  const moving = () => document.getAnimations().filter((one) =>
    one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity);
  while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished));
})()`;

/** What axe calls serious or critical on the page (or a part) at rest, with where; a test expects an empty list. */
export const barriers = async ({ page }: Window, part = 'body'): Promise<readonly string[]> => {
  await page.evaluate(AT_REST);
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document.querySelector('${part}')).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
};
