import type { AnyFact, EventStore, NewEvent, Rules, StreamName } from '@xinhuo/kernel';
import { derivedId } from '@xinhuo/kernel';
import type { CommandContext } from '@xinhuo/runtime';

type AnyRules = Rules<{ readonly type: string }, unknown, AnyFact, string>;

interface Known {
  state: unknown;
  readonly events: NewEvent[];
}

/** Appends under way at once while a log is written out. */
const AT_ONCE = 2000;

/**
 * A log in memory, written by the modules' own deciders without the runners around them: a large fixture in a short
 * time. Only benchmarks build one.
 */
export class CityLog {
  private readonly streams = new Map<StreamName, Known>();
  private events = 0;

  /** Events so far. */
  get size(): number {
    return this.events;
  }

  /** Decides one command by its rules and keeps the events. @throws Error when it is refused. */
  decide(rules: object, stream: StreamName, command: object, { metadata }: CommandContext): void {
    const { initialState, decide, evolve } = rules as AnyRules;
    const known = this.streams.get(stream) ?? { state: initialState, events: [] };
    const decision = decide(known.state, command as { readonly type: string });
    if ('rejected' in decision) throw new Error(`${stream}: ${decision.rejected} ${JSON.stringify(decision.detail)}`);
    for (const { type, data } of decision.accepted) {
      known.events.push({ id: derivedId(stream, known.events.length), type, schema: 1, data, metadata });
      known.state = evolve(known.state, { type, data });
      this.events += 1;
    }
    this.streams.set(stream, known);
  }

  /** The state of a stream as its rules see it. */
  stateOf<S>(stream: StreamName): S {
    return this.streams.get(stream)?.state as S;
  }

  /** Appends everything through the port, each stream at once, many streams side by side. */
  async appendTo(store: EventStore): Promise<void> {
    const streams = [...this.streams].filter(([, { events }]) => events.length > 0);
    for (let from = 0; from < streams.length; from += AT_ONCE) {
      const some = streams.slice(from, from + AT_ONCE);
      await Promise.all(some.map(([stream, { events }]) => store.append(stream, 0, events)));
    }
  }
}
