import { Injectable } from '@nestjs/common';
import {
  type AnyFact,
  currentSchema,
  type Decision,
  derivedId,
  EventStore,
  type Metadata,
  type NewEvent,
  type Rules,
  type StreamName,
  UnknownEventType,
  upcast,
  VersionConflict,
} from '@xinhuo/kernel';
import { OrgDirectory } from '../ports/org-directory';
import { mayDo } from './access-check';
import type { CommandContext } from './command-context';
import { AccessDenied, CommandConflict } from './faults';
import type { Receipt } from './receipt';
import { type Known, StreamCache, untouched } from './stream-cache';
import { StreamQueue } from './stream-queue';

/** How often a command is decided again because another process was faster, before its sender is told. */
const ATTEMPTS = 10;

type Typed = { readonly type: string };

/** One command on its way: an inner step asks for no right and looks for no receipt. */
interface Job {
  readonly context: CommandContext;
  readonly metadata: Metadata;
  readonly inner: boolean;
}

/** Load, decide, append: the only place where rules meet the store (ADR-0002, ADR-0009). */
@Injectable()
export class DecisionRunner {
  private readonly queue = new StreamQueue();

  constructor(
    private readonly store: EventStore,
    private readonly orgs: OrgDirectory,
    private readonly cache: StreamCache,
  ) {}

  /**
   * Decides a command that somebody sends. A command id that the stream has accepted gets its first receipt.
   * @throws AccessDenied when the sender may not; CommandConflict when the id came with another content;
   * VersionConflict when other processes were faster again and again.
   */
  run<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
    command: C,
    context: CommandContext,
  ): Promise<Receipt<R>> {
    const job: Job = { context, metadata: context.metadata, inner: false };
    return this.queue.run(stream, () => this.decide(rules, stream, command, job));
  }

  /**
   * Decides a step that a command takes in another stream, such as the reservation of a place. It has an id of its own
   * and is decided by state alone, so that reserve, release and a retry take the place again; the right to send the
   * command is asked where the command itself is decided.
   */
  inner<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
    command: C,
    ...[context, step]: [context: CommandContext, step: string]
  ): Promise<Receipt<R>> {
    const metadata = { ...context.metadata, commandId: `${context.metadata.commandId}/${step}` };
    return this.queue.run(stream, () => this.decide(rules, stream, command, { context, metadata, inner: true }));
  }

  /**
   * Asks for the right to send a command, for handlers that reserve before the main step.
   * @throws AccessDenied
   */
  async authorise<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
    command: C,
    { actor }: CommandContext,
  ): Promise<void> {
    const check = { access: rules.access, orgs: this.orgs };
    const remembered = this.cache.get<S>(stream);
    if (remembered && (await mayDo(check, actor, remembered.state, command))) return;
    const { state } = await this.caughtUp(rules, stream);
    if (!(await mayDo(check, actor, state, command))) throw new AccessDenied();
  }

  /** The stream's state, caught up with the log. */
  async state<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
  ): Promise<S> {
    return (await this.caughtUp(rules, stream)).state;
  }

  private async decide<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
    command: C,
    job: Job,
  ): Promise<Receipt<R>> {
    // The first try trusts memory, and takes an unknown stream for an absent one: when it accepts, the append proves
    // it right. Whatever says no is looked up in the log first.
    let known = this.cache.get<S>(stream) ?? untouched(rules.initialState);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const receipt = job.inner ? undefined : receiptOf(known, job.metadata);
      if (receipt) return receipt;
      const answer = await this.answer(rules, known, command, job);
      if (answer === undefined || 'rejected' in answer || answer.accepted.length === 0) {
        if (attempt > 1) return final(answer, known);
      } else {
        const appended = await this.append(rules, stream, known, { facts: answer.accepted, job });
        if (appended) return appended;
      }
      known = await this.caughtUp(rules, stream);
    }
    throw new VersionConflict(stream, known.version);
  }

  /** What the rules say; `undefined` when the sender has no right to ask. */
  private async answer<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    { state }: Known<S>,
    command: C,
    { inner, context }: Job,
  ): Promise<Decision<E, R> | undefined> {
    const may = inner || (await mayDo({ access: rules.access, orgs: this.orgs }, context.actor, state, command));
    return may ? rules.decide(state, command) : undefined;
  }

  /** Appends after what is known; `undefined` when somebody was faster. */
  private async append<C extends Typed, S, E extends AnyFact, R extends string>(
    { evolve, upcasters }: Rules<C, S, E, R>,
    stream: StreamName,
    known: Known<S>,
    { facts, job: { metadata, inner } }: { readonly facts: readonly E[]; readonly job: Job },
  ): Promise<Receipt<R> | undefined> {
    const events = facts.map(({ type, data }, n): NewEvent => ({
      id: eventId({ stream, after: known.version, n }, data, metadata),
      type,
      schema: currentSchema(upcasters, type),
      data,
      metadata,
    }));
    try {
      const { version, position } = await this.store.append(stream, known.version, events);
      const state = facts.reduce(evolve, known.state);
      if (!inner) known.receipts.note(metadata.commandId, metadata.commandHash, position);
      this.cache.keep(stream, { version, position, state, receipts: known.receipts });
      return { position };
    } catch (error) {
      if (error instanceof VersionConflict) return undefined;
      this.cache.forget(stream); // it may have been written all the same
      throw error;
    }
  }

  private async caughtUp<C extends Typed, S, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
  ): Promise<Known<S>> {
    const from = this.cache.get<S>(stream) ?? untouched(rules.initialState);
    let { version, position, state } = from;
    for await (const event of this.store.read(stream, version)) {
      ({ version, position } = event);
      if (!Object.hasOwn(rules.events, event.type)) throw new UnknownEventType(event.type);
      const { type, data } = upcast(rules.upcasters, event);
      state = rules.evolve(state, { type, data } as E);
      const { commandId, commandHash } = event.metadata;
      if (!isInnerStep(commandId)) from.receipts.note(commandId, commandHash, position);
    }
    const known = { version, position, state, receipts: from.receipts };
    this.cache.keep(stream, known);
    return known;
  }
}

const isInnerStep = (commandId: string): boolean => commandId.includes('/');

/**
 * The id of an event: the same for a repeat of the same append, another for a decision taken anew. The content is part
 * of it, so that a store which recognises a repeat by its ids can only recognise the very same facts.
 */
export const eventId = (
  place: { readonly stream: StreamName; readonly after: number; readonly n: number },
  data: object,
  { commandId, commandHash }: Metadata,
): string => derivedId(place.stream, commandId, place.after, place.n, commandHash, JSON.stringify(data));

const receiptOf = <S>({ receipts }: Known<S>, { commandId, commandHash }: Metadata): Receipt<never> | undefined => {
  const first = receipts.get(commandId);
  if (!first) return undefined;
  if (first.hash !== commandHash) throw new CommandConflict(commandId);
  return { position: first.position };
};

/** An answer that appends nothing, given after a look at the log. */
const final = <E, R extends string, S>(answer: Decision<E, R> | undefined, known: Known<S>): Receipt<R> => {
  if (answer === undefined) throw new AccessDenied();
  return 'rejected' in answer ? answer : { position: known.position };
};
