import {
  type EventStore,
  IDENTITY_STREAM,
  leafOf,
  type Position,
  type RecordedEvent,
  START,
  VersionConflict,
} from '@xinhuo/kernel';
import { knownLogIdentity, logIdentity } from '../log/log-identity';
import { type Pack, PACK_LIMITS, type PackLimits, packsOf, togetherOf } from './packs';

/** Why a copy was not made, or proved to be none. */
export type CopyRefusal = 'SAME_LOG' | 'OTHER_LOG' | 'WRITTEN_BY_OTHERS' | 'NOT_EQUAL';

/** The target cannot become, or is not, a copy of the source. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
  constructor(
    readonly code: CopyRefusal,
    /** How many events were equal before. */
    readonly after: number,
    options?: ErrorOptions,
  ) {
    super(`${code} after ${after} events`, options);
  }
}

/** What a copy came to; all numbers are events. */
export interface Copied {
  /** Were there already, from a copy that was broken off, and are equal. */
  readonly before: number;
  readonly copied: number;
  /** All of the copy, each of them compared with its original. */
  readonly verified: number;
}

/** How a copy goes on, and what a test may want otherwise. */
export interface CopyOptions {
  readonly limits?: PackLimits;
  readonly onProgress?: (copied: number) => void;
}

/** Two places in two logs up to which they are equal. */
interface Places {
  readonly count: number;
  readonly source: Position;
  readonly target: Position;
}

/**
 * Copies a log into another store, whatever their kinds: ids, contents, metadata with the time of recording, versions
 * and the order over all streams stay. The identity stays behind: the copy has its own. A target that holds the
 * beginning of the copy is gone on with; nobody else may write to it meanwhile.
 * @throws CopyRefused when the target holds another log, or differs after all.
 */
export const copyLog = async (
  source: EventStore,
  target: EventStore,
  { limits = PACK_LIMITS, onProgress = () => undefined }: CopyOptions = {},
): Promise<Copied> => {
  const own = await knownLogIdentity(source);
  if (own !== undefined && own === (await knownLogIdentity(target))) throw new CopyRefused('SAME_LOG', 0);
  const begun = await equalUpTo(source, target, { count: 0, source: START, target: START });
  await logIdentity(target);
  let copied = 0;
  for await (const packs of togetherOf(packsOf(eventsAfter(source, begun.source), limits))) {
    await appendInOrder(target, packs).catch((error: unknown) => {
      if (!(error instanceof VersionConflict)) throw error;
      throw new CopyRefused('WRITTEN_BY_OTHERS', begun.count + copied, { cause: error });
    });
    copied += packs.reduce((sum, { events }) => sum + events.length, 0);
    onProgress(begun.count + copied);
  }
  const { count } = await equalUpTo(source, target, begun);
  if (count !== begun.count + copied) throw new CopyRefused('NOT_EQUAL', count);
  return { before: begun.count, copied, verified: count };
};

/** What a store may offer besides the port: appends to different streams in order, in one transaction. */
interface AppendsTogether {
  appendTogether(appends: readonly Pack[]): Promise<void>;
}

const canTogether = (store: EventStore): store is EventStore & AppendsTogether => 'appendTogether' in store;

/** One after the other, unless the store keeps their order by itself: a hole would never be filled. */
const appendInOrder = async (target: EventStore, packs: readonly Pack[]): Promise<void> => {
  if (canTogether(target)) await target.appendTogether(packs);
  else for (const { stream, expected, events } of packs) await target.append(stream, expected, events);
};

/** The events after a position that a copy has. */
async function* eventsAfter(store: EventStore, after: Position): AsyncGenerator<RecordedEvent, void, undefined> {
  for await (const { events } of store.readAll(after)) {
    for (const event of events) if (event.stream !== IDENTITY_STREAM) yield event;
  }
}

/** Goes along both logs to the end of the target. @throws CopyRefused at the first event that is not the same. */
const equalUpTo = async (source: EventStore, target: EventStore, from: Places): Promise<Places> => {
  const originals = eventsAfter(source, from.source);
  let places = from;
  for await (const event of eventsAfter(target, from.target)) {
    const { value: original } = await originals.next();
    if (!original || !leafOf(original).equals(leafOf(event))) throw new CopyRefused('OTHER_LOG', places.count);
    places = { count: places.count + 1, source: original.position, target: event.position };
  }
  await originals.return();
  return places;
};
