import { randomUUID } from 'node:crypto';

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, Kind } from 'graphql';

import { type Actor, canonicalJson, derivedId } from '@xinhuo/kernel';
import { type CommandContext, commandContextFor, RELEASE } from '@xinhuo/runtime';

import { EdgeError } from './errors';
import type { RequestContext } from './request-context';

/** Who sends a mutation, and what makes its command ids and new ids repeatable. */
export class CommandSender {
  constructor(
    readonly actor: Actor,
    /** Header `idempotency-key`, with the response path where a document has several mutations. */
    private readonly key: string | undefined,
    private readonly fingerprint: RequestContext['fingerprint'],
  ) {}

  /**
   * The context that goes over the bus with this command. What somebody typed freely is named by `typed` and never by
   * `command`: a repeat with other words is another content all the same, but the log keeps no hash of them that could
   * be guessed.
   */
  context(command: object, typed: object = {}): CommandContext {
    const words = Object.values(typed).some((value) => value !== undefined && value !== null);
    const mark = words ? this.fingerprint(canonicalJson(typed)) : undefined;
    return commandContextFor(this.actor, this.key, command, RELEASE, mark);
  }

  /** The context of a command that no repeat may answer for: a secret leaves no trace by which to compare it. */
  unrepeatable(command: object): CommandContext {
    return commandContextFor(this.actor, undefined, command, RELEASE);
  }

  /**
   * The id of a new thing: the client's own, else one that follows from actor and key, so that a retry names the same
   * thing; without a key a random one. A mutation that makes several things tells them apart by `label`.
   */
  newId(inputId?: string | null, label = ''): string {
    if (inputId) return inputId;
    return this.key === undefined ? randomUUID() : derivedId('new', this.actor.accountId, this.key, label);
  }
}

/** Two mutations of one document, side by side or in a fragment, are told apart by the names of their answers. */
const keyOf = ({ path, operation }: GraphQLResolveInfo, key: string): string => {
  const [first, ...others] = operation.selectionSet.selections;
  return first?.kind === Kind.FIELD && others.length === 0 ? key : `${key}/${path.key}`;
};

/** The signed-in sender of a mutation, for `@Sender() sender: Sender`. Refuses with UNAUTHENTICATED. */
export const Sender = createParamDecorator((_: unknown, host: ExecutionContext): CommandSender => {
  const graphql = GqlExecutionContext.create(host);
  const { actor, idempotencyKey, fingerprint } = graphql.getContext<RequestContext>();
  if (!actor) throw new EdgeError('UNAUTHENTICATED');
  if (idempotencyKey === undefined) return new CommandSender(actor, undefined, fingerprint);
  return new CommandSender(actor, keyOf(graphql.getInfo<GraphQLResolveInfo>(), idempotencyKey), fingerprint);
});
export type Sender = CommandSender;

/** The signed-in viewer of a query, for `@Viewer() viewer: Actor`. Refuses with UNAUTHENTICATED. */
export const Viewer = createParamDecorator((_: unknown, host: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(host).getContext<RequestContext>();
  if (!actor) throw new EdgeError('UNAUTHENTICATED');
  return actor;
});
