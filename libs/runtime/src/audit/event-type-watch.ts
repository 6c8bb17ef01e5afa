import { Logger } from '@nestjs/common';
import type { EventIndex, EventTypeCount } from './event-index';

/** How often it is looked, in milliseconds: as often as the index is swept. */
const INTERVAL = 10 * 60_000;
/** How long one look goes on taking new events in, in milliseconds. */
const PATIENCE = 5_000;

const sentence = (unknown: readonly EventTypeCount[]): string => {
  const each = unknown.map(({ type, events, firstPosition }) => `${type} × ${events} (${firstPosition})`).join(', ');
  return (
    `日志中有本版本不认识的事件类型，由更新的版本写入：${each}。涉及的记录不能办理，年度核算不会进行，请升级` +
    ` / the log holds events of types unknown to this release: ${each}. What they touch cannot be decided and no round` +
    ' is reckoned: upgrade'
  );
};

/**
 * Tells of events that a later release has written, of types that this one does not know: once in the log of the
 * process, and in its health as long as they are there. Other work goes on, so that two releases may run side by side
 * (docs/reference/event-stores.md).
 */
export class EventTypeWatch {
  private readonly logger = new Logger('EventTypeWatch');
  private unknown: readonly EventTypeCount[] = [];
  private timer: NodeJS.Timeout | undefined;
  private underway: Promise<void> | undefined;

  constructor(
    private readonly index: EventIndex,
    private readonly known: () => ReadonlySet<string>,
  ) {}

  /** The types found so far that this release does not know, by their first place in the log. */
  get found(): readonly EventTypeCount[] {
    return this.unknown;
  }

  start(): void {
    void this.look();
    this.timer = setInterval(() => void this.look(), INTERVAL);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.underway;
  }

  /** Looks now. A log or database that is away is told by others; it is looked again at the next turn. */
  look(): Promise<void> {
    return (this.underway ??= this.compare()
      .catch(() => undefined)
      .finally(() => (this.underway = undefined)));
  }

  private async compare(): Promise<void> {
    await this.index.catchUp(PATIENCE);
    const known = this.known();
    const unknown = (await this.index.types()).filter(({ type }) => !known.has(type));
    if (unknown.length > 0 && sentence(unknown) !== sentence(this.unknown)) this.logger.error(sentence(unknown));
    this.unknown = unknown;
  }
}
