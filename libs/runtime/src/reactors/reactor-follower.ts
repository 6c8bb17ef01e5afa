import { Logger } from '@nestjs/common';
import type { CommandBus, ICommand } from '@nestjs/cqrs';
import { type Position, type Reaction, type RecordedEvent, START } from '@xinhuo/kernel';
import type { Pool } from 'pg';
import { reactionContext } from '../decisions/command-context';
import { isRefused, type Receipt } from '../decisions/receipt';
import { RELEASE } from '../decisions/release';
import { type Checkpoint, moveCheckpoint, openCheckpoint } from '../log/checkpoint';
import type { Failure, Follower, Outcome } from '../log/follower';
import type { Page } from '../log/log-reader';
import type { ReactorRegistration } from '../registrations';

/** Commands of different streams under way at once. */
const IN_FLIGHT = 16;
/** How long a reactor rests after a fault before it tries the event again, in milliseconds; the last is repeated. */
const BACK_OFF = [1_000, 3_000, 10_000, 30_000, 60_000];

type Handler = ((data: unknown) => readonly Reaction<object>[]) | undefined;

/**
 * Answers facts with commands, at least once: the ids of the commands follow from the events, so that what is sent
 * again meets its first receipt. A refusal is an answer and is logged; a fault stops the reactor before the event.
 */
export class ReactorFollower implements Follower {
  readonly name: string;
  readonly version = 0;
  readonly types: readonly string[];
  position: Position = START;
  private stored: Checkpoint = { position: START, epoch: 0 };
  private faults = 0;
  private readonly logger: Logger;

  constructor(
    private readonly registration: ReactorRegistration,
    private readonly place: { readonly pool: Pool; readonly bus: CommandBus; readonly logIdentity: () => string },
  ) {
    this.name = `reactor:${registration.reactor.name}`;
    this.types = Object.keys(registration.reactor.on);
    this.logger = new Logger(this.name);
  }

  async open(): Promise<void> {
    const { pool, logIdentity } = this.place;
    this.stored = await openCheckpoint(pool, { name: this.name, version: 0, logIdentity: logIdentity() });
    this.position = this.stored.position;
  }

  async apply({ events, after, upTo, broken }: Page): Promise<Outcome> {
    if (this.position < after) return {};
    const handled = events.filter(({ type, position }) => this.handler(type) && position > this.position);
    for (let from = 0; from < handled.length; from += IN_FLIGHT) {
      const failed = await this.answerAll(handled.slice(from, from + IN_FLIGHT), broken);
      if (!failed) continue;
      const retryAfter = BACK_OFF[Math.min(this.faults, BACK_OFF.length - 1)]!;
      this.faults += 1;
      return { failed, retryAfter };
    }
    this.faults = 0;
    this.position = upTo;
    if (handled.length > 0) await this.flush();
    return {};
  }

  async flush(): Promise<void> {
    if (this.position === this.stored.position) return;
    const { pool, logIdentity } = this.place;
    const owner = { name: this.name, version: 0, logIdentity: logIdentity() };
    const moved = await moveCheckpoint(pool, owner, this.stored, this.position);
    if (moved) this.stored = { ...this.stored, position: this.position };
    else await this.open(); // another process leads by now; what both send has the same ids
  }

  private handler(type: string): Handler {
    return (this.registration.reactor.on as Readonly<Record<string, Handler>>)[type];
  }

  /** Answers events at once, those to one stream in their order; the first that fails, if any. */
  private async answerAll(
    events: readonly RecordedEvent[],
    broken: ReadonlyMap<string, unknown>,
  ): Promise<Failure | undefined> {
    const streams = new Map<string, Promise<void>>();
    const answers = events.map((event) => this.answer(event, broken.get(event.id), streams));
    const results = await Promise.allSettled(answers);
    const first = results.findIndex(({ status }) => status === 'rejected');
    if (first < 0) return undefined;
    const before = events[first - 1];
    if (before) this.position = before.position;
    const { id, type, position } = events[first]!;
    const reason = (results[first] as PromiseRejectedResult).reason as unknown;
    return { eventId: id, type, position, message: reason instanceof Error ? reason.message : String(reason) };
  }

  private async answer(event: RecordedEvent, fault: unknown, streams: Map<string, Promise<void>>): Promise<void> {
    if (fault !== undefined) throw fault as Error; // it could not be lifted to today's shape
    const reactions = this.handler(event.type)!(event.data);
    await Promise.all(
      reactions.map((reaction, n) => {
        const sent = (streams.get(reaction.to) ?? Promise.resolve()).then(() => this.send(event, reaction, n));
        streams.set(reaction.to, sent);
        return sent;
      }),
    );
  }

  private async send(event: RecordedEvent, reaction: Reaction<object>, n: number): Promise<void> {
    const { reactor, send } = this.registration;
    const context = reactionContext(reactor.name, event, { n, command: reaction.command, release: RELEASE });
    const receipt = await this.place.bus.execute<ICommand, Receipt | undefined>(send(reaction, context));
    if (receipt && isRefused(receipt)) {
      this.logger.log(`${reaction.to} refused the answer to ${event.type} ${event.id}: ${receipt.rejected}`);
    }
  }
}
