import { randomUUID } from 'node:crypto';

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { type Actor, derivedId } from '@xinhuo/kernel';
import { type CommandContext, commandContextFor, RELEASE } from '@xinhuo/runtime';

import { EdgeError } from './errors';
import type { RequestContext } from './request-context';

/** Who sends a mutation, and what makes its command ids and new ids repeatable. */
class CommandSender {
  constructor(
    readonly actor: Actor,
    /** Header `idempotency-key`, with the response path where a document has several mutations. */
    private readonly key: string | undefined,
  ) {}

  /** The context that goes over the bus with this command. */
  context(command: object): CommandContext {
    return commandContextFor(this.actor, this.key, command, RELEASE);
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

const rootFieldsOf = ({ operation }: GraphQLResolveInfo): number => operation.selectionSet.selections.length;

/** The signed-in sender of a mutation, for `@Sender() sender: Sender`. Refuses with UNAUTHENTICATED. */
export const Sender = createParamDecorator((_: unknown, host: ExecutionContext): CommandSender => {
  const graphql = GqlExecutionContext.create(host);
  const { actor, idempotencyKey } = graphql.getContext<RequestContext>();
  if (!actor) throw new EdgeError('UNAUTHENTICATED');
  if (idempotencyKey === undefined) return new CommandSender(actor, undefined);
  const info = graphql.getInfo<GraphQLResolveInfo>();
  return new CommandSender(actor, rootFieldsOf(info) > 1 ? `${idempotencyKey}/${info.path.key}` : idempotencyKey);
});
export type Sender = CommandSender;

/** The signed-in viewer of a query, for `@Viewer() viewer: Actor`. Refuses with UNAUTHENTICATED. */
export const Viewer = createParamDecorator((_: unknown, host: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(host).getContext<RequestContext>();
  if (!actor) throw new EdgeError('UNAUTHENTICATED');
  return actor;
});
