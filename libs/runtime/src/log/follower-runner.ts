import { Logger } from '@nestjs/common';
import type { EventStore, Upcasters } from '@xinhuo/kernel';
import type { ControlLine } from './control-line';
import { type Failure, type Follower, type FollowerHealth, followerKey, type Outcome } from './follower';
import { byPosition, type Member, type Reading, stoppedBy, takingPart, wantedTypes } from './follower-member';
import { isLasting } from './lasting-fault';
import { LogReader, type Page } from './log-reader';
import { Signal } from './signal';

/** How often a process that stands by asks for the lead, and a quiet log is looked at without a hint: milliseconds. */
const POLL = 1_000;
/**
 * How long the followers wait for more before they read on, unless somebody waits for them, in milliseconds: by the
 * number of events that they have just taken in. So pages are few and large where more than 250 events come in a second,
 * and what is written stays behind by no more than `most`. After events that concerned none of them nothing is urgent.
 */
const LINGER = { least: 20, forEachEvent: 4, most: 200 } as const;
/** How many followers write at the same time: they share the pool of connections with the queries. */
const WRITERS = 3;

/** What the runner needs of its surroundings. */
export interface FollowerWorld {
  readonly store: EventStore;
  readonly upcasters: () => Upcasters;
  readonly line: ControlLine;
  /** Called whenever a follower has come further. */
  readonly advanced: (follower: Follower) => void;
}

/**
 * Leads as many followers as it gets locks for, and reads the log once for all that are at its end. One that is behind
 * (new, or out of step) reads by itself until it is there. One that fails stops alone.
 */
export class FollowerRunner {
  private readonly logger = new Logger('FollowerRunner');
  private readonly members: readonly Member[];
  private readonly woken = new Signal();
  private readonly urgent = new Signal();
  private readonly catchUps = new Set<Promise<void>>();
  private readonly readers = new Set<LogReader>();
  private live: Promise<void> | undefined;
  private forget: () => void = () => undefined;
  private stopping = false;
  private flushedAt = 0;
  /** Why the log could not be read to its end at the last attempt; undefined when it was. */
  unreadable: string | undefined;

  constructor(
    private readonly world: FollowerWorld,
    followers: readonly Follower[],
  ) {
    this.members = followers.map((follower) => ({ follower, state: 'standby', busy: false }));
  }

  /** Begins to ask for the lead and to follow. */
  start(): void {
    this.forget = this.world.store.onAppended(() => this.woken.raise());
    this.live = this.follow();
  }

  /** Stops after the page at hand, and writes down how far it has come. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.forget();
    this.woken.raise();
    this.urgent.raise();
    for (const reader of this.readers) reader.stop();
    await this.live;
    await Promise.all(this.catchUps);
    await this.flush().catch(() => undefined);
  }

  /** Somebody waits for a follower: reads on at once. */
  hurry(): void {
    this.urgent.raise();
    this.woken.raise();
  }

  /** All leads are lost: the followers stand by until a lock is free again. */
  lostLead(): void {
    for (const member of this.members) if (member.state !== 'failing') member.state = 'standby';
    this.woken.raise();
  }

  /** Tries a follower again that has failed, or whose tables were rebuilt. */
  retry(name: string): void {
    const member = this.members.find(({ follower }) => follower.name === name);
    if (member?.state !== 'failing') return;
    this.rest(member);
    this.woken.raise();
  }

  /** Where each follower stands. */
  health(): readonly FollowerHealth[] {
    return this.members.map(({ follower: { name, version, position }, state, failure }) => ({
      name,
      version,
      state,
      position,
      ...(failure && { failure }),
    }));
  }

  private rest(member: Member): void {
    member.state = 'standby';
    delete member.failure;
  }

  private async follow(): Promise<void> {
    while (!this.stopping) {
      await this.takeLeads();
      const taken = await this.drain(this.members.filter(({ state }) => state === 'live'));
      if (Date.now() - this.flushedAt > POLL) await this.flush().catch(() => undefined);
      if (this.stopping) return;
      if (taken !== undefined) await this.urgent.wait(lingerAfter(taken));
      await this.woken.wait(POLL);
      this.urgent.clear();
    }
  }

  private async takeLeads(): Promise<void> {
    const led: Member[] = [];
    try {
      for (const member of this.members.filter(({ state, busy }) => state === 'standby' && !busy)) {
        if (!(await this.world.line.lead(followerKey(member.follower)))) continue;
        if (await this.opened(member)) led.push(member);
      }
    } catch {
      // The database is away: asked again at the next poll.
    }
    for (const together of byPosition(led)) this.spawn(together);
  }

  private async opened(member: Member): Promise<boolean> {
    try {
      await member.follower.open();
    } catch (error) {
      if (!isLasting(error)) throw error;
      this.fail(member, stoppedBy(member.follower, error));
      return false;
    }
    member.state = 'catching-up';
    delete member.failure;
    this.world.advanced(member.follower);
    return true;
  }

  /** Brings members that stand at one position to the end of the log, where they join the others. */
  private spawn(members: readonly Member[]): void {
    for (const member of members) member.state = 'catching-up';
    const caughtUp = this.drain(members).then(() => {
      // The log could not be read to its end: they begin again from their checkpoints.
      for (const member of members) if (member.state === 'catching-up' && !member.reading) member.state = 'standby';
      this.woken.raise();
    });
    this.catchUps.add(caughtUp);
    void caughtUp.finally(() => this.catchUps.delete(caughtUp));
  }

  /** Takes members to the end of the log, from where they are live; answers with the events of it, if it was longer. */
  private async drain(members: readonly Member[]): Promise<number | undefined> {
    if (members.length === 0) return undefined;
    const reading: Reading = { members };
    for (const member of members) member.reading = reading;
    const positions = members.map(({ follower }) => follower.position);
    const start = positions.reduce((first, position) => (position < first ? position : first));
    const reader = new LogReader(this.world.store, this.world.upcasters(), start, wantedTypes(members));
    this.readers.add(reader);
    let taken: number | undefined;
    try {
      for (let page = await reader.take(); page && !this.stopping; page = await reader.take()) {
        await this.give(page, reading);
        taken = (taken ?? 0) + page.events.length;
      }
      for (const member of takingPart(reading)) member.state = 'live';
      this.unreadable = undefined;
    } catch (error) {
      this.tellUnreadable((error as Error).message);
      await this.urgent.wait(POLL);
    } finally {
      reader.stop();
      this.readers.delete(reader);
      for (const member of members) if (member.reading === reading) delete member.reading;
    }
    return taken;
  }

  /** Once, until it changes or passes: it is tried again each second. */
  private tellUnreadable(message: string): void {
    if (message !== this.unreadable) this.logger.warn(`日志无法读取 / The log cannot be read: ${message}`);
    this.unreadable = message;
  }

  private async give(page: Page, reading: Reading): Promise<void> {
    const waiting = takingPart(reading);
    const work = async () => {
      for (let member = waiting.shift(); member; member = waiting.shift()) await this.giveOne(page, member);
    };
    await Promise.all(Array.from({ length: WRITERS }, work));
  }

  private async giveOne(page: Page, member: Member): Promise<void> {
    const { follower } = member;
    if (!this.world.line.leads(followerKey(follower))) {
      member.state = 'standby';
      return;
    }
    const before = follower.position;
    member.busy = true;
    const outcome = await follower.apply(page).catch((error: unknown): Outcome => stoppedBy(follower, error));
    member.busy = false;
    if (member.state === 'standby') return; // the lead was lost meanwhile
    if (follower.position > before) this.world.advanced(follower);
    if (outcome.failed) this.fail(member, outcome);
    else if (follower.position < page.upTo && !this.stopping) this.spawn([member]);
  }

  private fail(
    member: Member,
    { failed, retryAfter }: { readonly failed: Failure; readonly retryAfter?: number },
  ): void {
    member.state = 'failing';
    member.failure = failed;
    const { name } = member.follower;
    // Of another log all followers say the same: it is told once, by the runtime.
    if (!failed.otherLog)
      this.logger.error(
        `${name} stopped at event ${failed.eventId} (${failed.type}, ${failed.position}): ${failed.message}`,
      );
    if (retryAfter !== undefined) setTimeout(() => this.retry(name), retryAfter).unref();
  }

  private async flush(): Promise<void> {
    this.flushedAt = Date.now();
    for (const { follower, state } of this.members) {
      if (state === 'live' && this.world.line.leads(followerKey(follower))) await follower.flush();
    }
  }
}

const lingerAfter = (events: number): number =>
  events === 0 ? LINGER.most : Math.min(Math.max(events * LINGER.forEachEvent, LINGER.least), LINGER.most);
