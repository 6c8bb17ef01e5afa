import { randomUUID } from 'node:crypto';
import { type Actor, contentHash, derivedId, type Metadata, type RecordedEvent } from '@xinhuo/kernel';

/** Who sends a command, and what the log will say about it. */
export interface CommandContext {
  readonly actor: Actor;
  readonly metadata: Metadata;
}

/** What a command may say about who acted; everything else of it is its own. */
interface Entered {
  readonly by?: unknown;
  readonly enteredBy?: unknown;
}

/**
 * The context of a command that an account sends. With an idempotency key the command id follows from account and key,
 * so that a repeat meets the first receipt; without one it is random. `command` is the content as the client sent it:
 * what a handler adds later (today, settings) must not make a repeat look like another command. What somebody typed
 * is no part of it: `typed` is its keyed fingerprint, because the hash stays in the log for ever, and whoever reads the
 * log could test guesses against a plain one (ADR-0010).
 */
export const commandContextFor = (
  actor: Actor,
  idempotencyKey: string | undefined,
  command: object,
  ...[release, typed]: [release: string, typed?: string | undefined]
): CommandContext => {
  const commandId = idempotencyKey === undefined ? randomUUID() : derivedId(actor.accountId, idempotencyKey);
  const { by, enteredBy }: Entered = command;
  const actedFor = enteredBy !== undefined && typeof by === 'string' && by !== actor.personId ? by : undefined;
  return {
    actor,
    metadata: {
      at: new Date().toISOString(),
      actor: actor.personId,
      node: actor.nodeId,
      ...(actedFor !== undefined && { onBehalfOf: actedFor }),
      commandId,
      commandHash: contentHash(typed === undefined ? command : [command, typed]),
      correlationId: commandId,
      release,
    },
  };
};

/** The system itself as a sender: a reactor or a sweep by its name. It acts for no node and no person. */
export const systemActor = (name: string): Actor => ({
  accountId: name,
  personId: name,
  role: 'SYSTEM',
  nodeId: '',
});

/** The context of a command that answers an event: always the same id for the same event and place in the answer. */
export const reactionContext = (
  name: string,
  event: RecordedEvent,
  reaction: { readonly n: number; readonly command: object; readonly release: string },
): CommandContext => {
  const context = commandContextFor(systemActor(name), undefined, reaction.command, reaction.release);
  const parts = reaction.n === 0 ? [name, event.id] : [name, event.id, reaction.n];
  return {
    ...context,
    metadata: {
      ...context.metadata,
      commandId: derivedId(...parts),
      correlationId: event.metadata.correlationId,
      causationId: event.id,
    },
  };
};
