export {}; // a module of its own, so that `self` can be said to be what it is here

declare const self: ServiceWorkerGlobalScope;

/** What the build knows: the release, the script its document begins with, and the assets that phones need. */
interface Release {
  readonly name: string;
  readonly entry: string;
  readonly assets: readonly string[];
}
declare const RELEASE: Release;

const CACHE = `console-${RELEASE.name}`;
const DOCUMENT = '/';

/** How long a page waits for a slow network, in milliseconds, before it opens with what is kept. */
const PATIENCE_MS = 3_000;

/** Addresses of the interface: opened in a tab they are no page of the console (the api's console plugin agrees). */
const NOT_PAGES = /^\/(graphql|files|healthz|readyz|metrics|assets)(\/|$)/;

const freshDocument = async (): Promise<Response> => {
  const answer = await fetch(DOCUMENT, { cache: 'reload', headers: { accept: 'text/html' } });
  const isMine = answer.ok && (await answer.clone().text()).includes(RELEASE.entry);
  if (!isMine) throw new Error('The server serves another release');
  return answer;
};

/** Document and assets of one release, or nothing: a half of two releases would not open. */
const keepRelease = async (): Promise<void> => {
  const kept = await caches.open(CACHE);
  try {
    const document = await freshDocument();
    await kept.addAll([...RELEASE.assets]);
    await kept.put(DOCUMENT, document);
  } catch (error) {
    await caches.delete(CACHE);
    throw error; // the release before stays in force; browsers try again at the next page
  }
};

const forgetOthers = async (): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
};

const keptDocument = async (): Promise<Response | undefined> => (await caches.open(CACHE)).match(DOCUMENT);

const later = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** From the network, so that a new release is there at once; what is kept only where that fails or takes long. */
const page = async (request: Request): Promise<Response> => {
  const answer = fetch(request);
  const usable = answer.then((response) => (response.status < 500 ? response : undefined)).catch(() => undefined);
  const inTime = await Promise.race([usable, later(PATIENCE_MS)]);
  return inTime ?? (await keptDocument()) ?? answer;
};

/** A name with a hash in it means the same for ever. What is gone stays an error: the page then asks for the new one. */
const asset = async (event: FetchEvent): Promise<Response> => {
  const { request } = event;
  const kept = await caches.open(CACHE);
  const found = await kept.match(request, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) event.waitUntil(kept.put(request, answer.clone()).catch(() => undefined)); // a full disk is no fault
  return answer;
};

self.addEventListener('install', (event) => {
  event.waitUntil(keepRelease().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

// Everything else goes past the worker: answers of the interface and files are never kept here.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !NOT_PAGES.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(event));
});
