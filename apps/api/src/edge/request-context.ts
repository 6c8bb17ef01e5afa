import type DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';

import type { Actor, Position } from '@xinhuo/kernel';

/** What the edge knows of one request; Mercurius hands it to every resolver. */
export interface RequestContext {
  readonly req: FastifyRequest;
  /** Absent when nobody is signed in; operations other than the public ones are then refused. */
  readonly actor?: Actor;
  /** The session of the token, absent like the actor. */
  readonly sessionId?: string;
  /** Header `idempotency-key`. */
  readonly idempotencyKey?: string;
  /** Header `x-read-after`: the position that answers should include. */
  readonly readAfter?: Position;
  readonly correlationId: string;
  /** A keyed hash of what somebody typed; the key is the vault's. */
  readonly fingerprint: (typed: string) => string;
  /** One loader of each kind for a request, made at its first use. */
  readonly loaders: Map<object, DataLoader<never, unknown>>;
}
