import {
  type EventStore,
  IDENTITY_STREAM,
  leafOf,
  MerkleTree,
  type RecordedEvent,
  SEAL_STREAM,
  type StreamName,
} from '@xinhuo/kernel';
import { eventId } from '../decisions/decision-runner';
import type { Finding, NamedEvent, Stretch } from './findings';
import type { BrokenRun } from './seal-check';
import { swappedPair } from './swapped-pair';

/** Above this many events a run is not looked into: it has swallowed what came behind it. */
const LARGEST = 20_000;
/** More events than this whose ids do not follow from their content were not decided here, and say nothing. */
const FEW = 8;
/** An append holds at most so many events, or its later ones pass unlooked at. */
const OF_ONE_APPEND = 64;

/** All that is known of a run that was not looked into. */
export const runChanged = ({ number, from, to, seal, found }: BrokenRun): Finding => ({
  code: 'RUN_CHANGED',
  seal: number,
  from,
  to,
  sealed: seal.count,
  found,
});

/** Looks for what has happened to a run that does not have the root of its seal; at least one finding. */
export const inspectRun = async (store: EventStore, run: BrokenRun): Promise<readonly Finding[]> => {
  const stretch: Stretch = { seal: run.number, from: run.from, to: run.to };
  if (run.found > LARGEST) return [runChanged(run)];
  const events = await eventsOf(store, run);
  const found = [
    ...(await missingIn(store, events)).map((gap): Finding => ({ ...stretch, code: 'EVENT_MISSING', ...gap })),
    ...changedIn(events).map((event): Finding => ({ ...stretch, code: 'EVENT_CHANGED', ...event })),
  ];
  if (found.length > 0) return found;
  return [misplaced(stretch, run, events) ?? runChanged(run)];
};

const eventsOf = async (store: EventStore, { after, to }: BrokenRun): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const page of store.readAll(after)) {
    events.push(...page.events.filter(({ stream, position }) => stream !== IDENTITY_STREAM && position <= to));
    if (page.upTo >= to) break;
  }
  return events;
};

const named = ({ position, stream, version, id }: RecordedEvent): NamedEvent => ({
  position,
  stream,
  version,
  eventId: id,
});

interface Gap {
  readonly stream: string;
  readonly version: number;
}

/** Versions of a stream follow each other, into the run and out of it; what lies between two that do not is gone. */
const missingIn = async (store: EventStore, events: readonly RecordedEvent[]): Promise<readonly Gap[]> => {
  const gaps: Gap[] = [];
  const versions = new Map<StreamName, number[]>();
  for (const { stream, version } of events) {
    const known = versions.get(stream);
    if (known) known.push(version);
    else versions.set(stream, [version]);
  }
  for (const [stream, found] of versions) {
    const sorted = found.sort((a, b) => a - b);
    let last = await versionBefore(store, stream, sorted[0]!);
    for (const version of [...sorted, await versionAfter(store, stream, sorted.at(-1)!)]) {
      for (let gone = last + 1; gone < version && gaps.length < FEW; gone += 1) gaps.push({ stream, version: gone });
      last = version;
    }
  }
  return gaps;
};

/** The next version that the stream has; the same when it ends here. */
const versionAfter = async (store: EventStore, stream: StreamName, version: number): Promise<number> => {
  for await (const event of store.read(stream, version)) return event.version;
  return version;
};

/** The version that the stream has before this one; a whole stream has the next lower. */
const versionBefore = async (store: EventStore, stream: StreamName, version: number): Promise<number> => {
  if (version === 1) return 0;
  for await (const event of store.read(stream, version - 2)) {
    return event.version < version ? event.version : version - 2;
  }
  return version - 2;
};

/** An event's id follows from its content: the ones that do not were changed, if they are few. */
const changedIn = (events: readonly RecordedEvent[]): readonly NamedEvent[] => {
  const decided = events.filter(({ stream }) => stream !== SEAL_STREAM);
  const changed = decided.filter((event) => !hasOwnId(event));
  return changed.length <= FEW && changed.length < decided.length ? changed.map(named) : [];
};

const hasOwnId = ({ id, stream, version, data, metadata }: RecordedEvent): boolean => {
  for (let n = 0; n < Math.min(version, OF_ONE_APPEND); n += 1) {
    if (eventId({ stream, after: version - 1 - n, n }, data as object, metadata) === id) return true;
  }
  return false;
};

/** Whether the seal's root appears when two events change places, or when one is left out. */
const misplaced = (stretch: Stretch, { seal }: BrokenRun, events: readonly RecordedEvent[]): Finding | undefined => {
  const leaves = events.map(leafOf);
  if (events.length === seal.count) {
    const pair = swappedPair(leaves, seal.root);
    if (!pair) return undefined;
    const [first, second] = pair.map((n) => named(events[n]!)) as [NamedEvent, NamedEvent];
    return { ...stretch, code: 'ORDER_CHANGED', events: [first, second] };
  }
  if (events.length !== seal.count + 1) return undefined;
  const added = leaves.findIndex((_, n) => rootWithout(leaves, n) === seal.root);
  return added < 0 ? undefined : { ...stretch, code: 'EVENT_ADDED', ...named(events[added]!) };
};

const rootWithout = (leaves: readonly Buffer[], left: number): string => {
  const tree = new MerkleTree();
  leaves.forEach((leaf, n) => {
    if (n !== left) tree.add(leaf);
  });
  return tree.root();
};
