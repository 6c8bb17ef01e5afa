import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { fastify, type FastifyInstance } from 'fastify';

import { consolePlugin } from './console.plugin';

const SCRIPT = 'console.log("薪火");'.repeat(100);
const HTML = { accept: 'text/html,application/xhtml+xml' };

describe('the console, served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinhuo-console-'));
  let app: FastifyInstance;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>薪火</title>');
    writeFileSync(join(folder, 'worker.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/index-1a2b.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/index-1a2b.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, '.vite/manifest.json'), '{}');
    app = fastify();
    app.get('/healthz', () => ({ alive: true }));
    await app.register(consolePlugin(folder));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps an asset for a year and hands it out compressed', async () => {
    const asked = { url: '/assets/index-1a2b.js', headers: { 'accept-encoding': 'gzip' } };
    const { statusCode, headers } = await app.inject(asked);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toContain('javascript');
  });

  it.each(['/', '/pairings', '/pairings/0197-abc', '/index.html'])(
    'answers %s with the page, never from a cache',
    async (url) => {
      const { statusCode, headers, body } = await app.inject({ url, headers: HTML });
      expect(statusCode).toBe(200);
      expect(headers['cache-control']).toBe('no-cache');
      expect(body).toContain('薪火');
    },
  );

  it('hands out the service worker as a script at the root, so that it governs every page, and never from a cache', async () => {
    const { statusCode, headers } = await app.inject({ url: '/worker.js', headers: { accept: '*/*' } });
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toContain('javascript');
  });

  it.each(['/graphql', '/files', '/files/abc', '/metrics/x', '/assets/gone.js'])(
    'shows no page for %s where the interface has nothing',
    async (url) => {
      expect((await app.inject({ url, headers: HTML })).statusCode).toBe(404);
    },
  );

  it.each(['/../package.json', '/%2e%2e/package.json', '/.vite/manifest.json', '/assets/'])(
    'hands out nothing beside the built files: %s',
    async (url) => {
      expect((await app.inject({ url, headers: { accept: '*/*' } })).statusCode).toBe(404);
    },
  );

  it('leaves the routes of the interface alone', async () => {
    expect((await app.inject({ url: '/healthz', headers: HTML })).json()).toEqual({ alive: true });
  });
});
