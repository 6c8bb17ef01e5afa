import type { Driver, ServerRecord } from './driver';
import { isAfter, type Place } from './place';

/** The ends of the log: of our events, and of all records. */
export interface Ends {
  /** Undefined: there is no event of ours, or none after where the look began. */
  readonly own: Place | undefined;
  readonly end: Place | undefined;
}

/** Mostly the last record is ours; behind it there may be thousands of the server's own. */
const STEPS = [1, 50, 500];

/**
 * Finds the last event of ours by reading backwards past the server's own records. What has been looked at once is
 * remembered, so that a quiet log with busy statistics is not read again and again (trap 8).
 */
export class Heads {
  private known: Ends = { own: undefined, end: undefined };

  constructor(private readonly driver: Driver) {}

  /** Looks no further back than `floor`. */
  async look(floor?: Place): Promise<Ends> {
    const { known } = this;
    let end: Place | undefined;
    for await (const { type, place } of this.backwards()) {
      end ??= place;
      if (known.end && !isAfter(place, known.end)) return this.remember({ own: known.own, end }, floor);
      if (!type.startsWith('$')) return this.remember({ own: place, end }, floor);
      if (floor && !isAfter(place, floor)) return { own: undefined, end };
    }
    return this.remember({ own: undefined, end }, floor);
  }

  /** All records from the last to the first, asked for in steps: few at first, since most looks end at once. */
  private async *backwards(): AsyncIterable<ServerRecord & { readonly place: Place }> {
    let before: Place | undefined;
    for (let step = 0; ; step += 1) {
      const count = STEPS[Math.min(step, STEPS.length - 1)]!;
      let seen = 0;
      for await (const record of this.driver.readBack(before, count)) {
        const { place } = record;
        if (!place) continue;
        before = place;
        seen += 1;
        yield { ...record, place };
      }
      if (seen < count) return;
    }
  }

  private remember(ends: Ends, floor: Place | undefined): Ends {
    this.known = ends;
    return ends.own && isAfter(ends.own, floor) ? ends : { ...ends, own: undefined };
  }
}
