import type { LogPage, RecordedEvent } from '@xinhuo/kernel';
import type { Driver, Followed } from './driver';
import { EventStoreDbRefusal, Silence, typeOf } from './faults';
import { Attempts, type Perseverance } from './persevere';
import { isAfter, type Place, positionOf } from './place';
import { recordedOf } from './written-event';

const PAGE = 1_000;

/** A run of the log to be read, from behind one place up to another, which is an event's. */
export interface Stretch {
  readonly after: Place | undefined;
  readonly upTo: Place;
}

/**
 * Reads a stretch of the log by a subscription, which the server filters, and resumes where it was cut. While the
 * reader works on a page nothing is asked for: the connection is paused, and not more than one page is in memory.
 */
export async function* catchUp(driver: Driver, { after, upTo }: Stretch, perseverance: Perseverance) {
  const attempts = new Attempts(perseverance);
  for (let reached = after; isAfter(upTo, reached);) {
    try {
      for await (const page of pagesOf(driver, { after: reached, upTo })) {
        attempts.progressed();
        reached = page.reached;
        yield { events: page.events, upTo: positionOf(reached) } satisfies LogPage;
        attempts.progressed(); // however long the reader took
      }
    } catch (error) {
      await attempts.failed(isUnknownPlace(error) ? noSuchPosition(reached, error) : error);
    }
  }
}

interface Taken {
  readonly events: readonly RecordedEvent[];
  readonly reached: Place;
}

/** One subscription, until the stretch has been read or the connection is lost; what has come by then is not lost. */
async function* pagesOf(driver: Driver, { after, upTo }: Stretch): AsyncGenerator<Taken> {
  let events: RecordedEvent[] = [];
  let reached = after;
  let fault: unknown = new Silence('The server has ended a subscription');
  try {
    for await (const item of driver.follow(reached)) {
      reached = take(item, events, reached);
      const isDone = !isAfter(upTo, reached);
      if (!isDone && events.length < PAGE) continue;
      yield { events, reached };
      if (isDone) return;
      events = [];
    }
  } catch (error) {
    fault = error;
  }
  if (reached && isAfter(reached, after) && events.length > 0) yield { events, reached };
  throw fault;
}

/** The server’s only word for a position that is no record’s (trap 13). */
const isUnknownPlace = (error: unknown): boolean =>
  typeOf(error) === 'unknown' && (error as { readonly code?: unknown }).code === 2;

const noSuchPosition = (place: Place | undefined, cause: unknown): EventStoreDbRefusal => {
  const position = place ? positionOf(place) : 'the start';
  const message = `The log has no record at ${position}; a position belongs to the log that it came from`;
  return new EventStoreDbRefusal('no-such-position', message, { cause });
};

/** Puts an event on the page; answers with how far the reading has come. */
const take = (item: Followed, page: RecordedEvent[], reached: Place | undefined): Place => {
  if ('checkpoint' in item) return isAfter(item.checkpoint, reached) ? item.checkpoint : reached!;
  const place = item.record.place!;
  // A server that repeats itself after a cut would double an event.
  if (isAfter(place, reached)) page.push(recordedOf(item.record, place));
  return isAfter(place, reached) ? place : reached!;
};
