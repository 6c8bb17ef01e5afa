import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';

/** Seen from the compiled file and from its source. */
const PLACES = ['../../../../console', '../../../../dist/console'] as const;

const INDEX = 'index.html';

/** What belongs to the interface: an address below it that is not there is never a page. */
const NOT_PAGES = /^(graphql|files|healthz|readyz|metrics|assets)(\/|$)/;

/** The folder of the built console; undefined where it was not built. */
export const consoleFolder = (): string | undefined =>
  PLACES.map((place) => resolve(__dirname, place)).find((folder) => existsSync(join(folder, INDEX)));

const filesIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${sep}.vite`))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );

const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') ?? false;

const cacheFor = (file: string): string =>
  file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * Serves the console at `/`: assets carry their hash in their names and are kept for a year, everything else is asked
 * for anew. An address that no file has is one of the console's own pages, if a page is what is asked for.
 */
export const consolePlugin =
  (folder: string): FastifyPluginAsync =>
  async (app) => {
    const files = filesIn(folder);
    await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
    const send = (reply: FastifyReply, file: string) => {
      void reply.header('cache-control', cacheFor(file));
      return reply.sendFile(file);
    };
    app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
      const asked = request.params['*'];
      if (files.has(asked)) return send(reply, asked);
      if (wantsPage(request) && !NOT_PAGES.test(asked)) return send(reply, INDEX);
      return reply.callNotFound();
    });
  };
