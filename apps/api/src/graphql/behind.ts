import type { FastifyInstance } from 'fastify';

import { freshness } from '@xinhuo/runtime';

/** Whether a query of this request answered before the read tables had reached the position it asked for. */
export const wasBehind = (): boolean => freshness.getStore()?.behind ?? false;

/** Follows the requests that ask for a position; all others pay nothing for it. */
export const followBehind = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.headers['x-read-after'] === undefined) done();
    else freshness.run({ behind: false }, done);
  });
};
