import type { FastifyRequest } from 'fastify';

import type { Tokens } from '@xinhuo/access';
import type { Position } from '@xinhuo/kernel';

import { badInput, type RequestContext } from '../edge';

const LONGEST_KEY = 200;

/** The token of the authorization header. */
export const bearerOf = (request: FastifyRequest): string | undefined => {
  const { authorization } = request.headers;
  return authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : undefined;
};

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  if (typeof value !== 'string' || value === '') return undefined;
  if (value.length <= LONGEST_KEY) return value;
  throw badInput(name, { zh: `最多${LONGEST_KEY}个字符。`, en: `At most ${LONGEST_KEY} characters.` });
};

/** Who asks, and what the headers say. A token that is not good is nobody: the operation then says so. */
export const requestContext =
  (tokens: Tokens, fingerprint: RequestContext['fingerprint']) =>
  async (request: FastifyRequest): Promise<RequestContext> => {
    const token = bearerOf(request);
    const signed = token === undefined ? undefined : await tokens.verify(token);
    const idempotencyKey = header(request, 'idempotency-key');
    const readAfter = header(request, 'x-read-after') as Position | undefined;
    return {
      req: request,
      ...(signed && { actor: signed.actor, sessionId: signed.sessionId }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(readAfter !== undefined && { readAfter }),
      correlationId: request.id,
      fingerprint,
      loaders: new Map(),
    };
  };
