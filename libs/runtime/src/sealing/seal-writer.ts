import {
  derivedId,
  type EventStore,
  IDENTITY_STREAM,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Seal,
  SEAL_STREAM,
  SEAL_TYPE,
  sealHash,
  SealRun,
} from '@xinhuo/kernel';
import { RELEASE } from '../decisions/release';
import { sealsOf } from './log-seals';
import type { SealedPlace } from './sealed-place';

/** How many events a seal covers at most: that closely is tampering located. Seals of bulk imports follow each other. */
export const RUN_LENGTH = 256;

/** The log is not what was sealed: nothing more is sealed over it until somebody has looked (`xinhuo verify`). */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(seal: number) {
    super(`Seal ${seal} does not fit the log: run xinhuo verify`);
  }
}

/** The events after a position that seals cover, one by one. */
async function* sealable(store: EventStore, after: Position): AsyncGenerator<RecordedEvent, void, undefined> {
  for await (const { events } of store.readAll(after)) {
    for (const event of events) if (event.stream !== IDENTITY_STREAM) yield event;
  }
}

/**
 * Goes from a remembered place over the seals that others have written since, and holds each against the events.
 * @throws SealBroken when one does not fit.
 */
export const lastPlace = async (
  store: EventStore,
  remembered: SealedPlace,
  stopped: AbortSignal,
): Promise<SealedPlace> => {
  if (!(await isThere(store, remembered))) throw new SealBroken(remembered.seals);
  let place = remembered;
  const events = sealable(store, remembered.position);
  for await (const { number, seal, hash } of sealsOf(store, remembered.seals)) {
    stopped.throwIfAborted();
    const run = new SealRun();
    let position = place.position;
    while (seal && run.count < seal.count) {
      const next = await events.next();
      if (next.done) throw new SealBroken(number);
      run.add(next.value);
      ({ position } = next.value);
    }
    if (run.count === 0 || sealHash(run.sealed(place.hash)) !== hash) throw new SealBroken(number);
    place = { seals: number, hash, position };
  }
  await events.return();
  return place;
};

const isThere = async (store: EventStore, { seals, hash }: SealedPlace): Promise<boolean> => {
  if (seals === 0) return true;
  for await (const found of sealsOf(store, seals - 1)) return found.hash === hash;
  return false;
};

/**
 * Seals all that came after a place, in runs of a bounded length, until it is stopped; answers with the new place, the
 * same when there was nothing to seal.
 * @throws VersionConflict when another process seals at the same time.
 */
export const sealFrom = async (store: EventStore, from: SealedPlace, stopped: AbortSignal): Promise<SealedPlace> => {
  let place = from;
  let run = new SealRun();
  let position = from.position;
  const seal = async () => {
    place = await append(store, place, { seal: run.sealed(place.hash), position });
    run = new SealRun();
  };
  for await (const event of sealable(store, from.position)) {
    run.add(event);
    ({ position } = event);
    if (run.count >= RUN_LENGTH && run.isWorthSealing) await seal();
    if (stopped.aborted) return place;
  }
  if (run.isWorthSealing) await seal();
  return place;
};

const append = async (
  store: EventStore,
  { seals }: SealedPlace,
  { seal, position }: { readonly seal: Seal; readonly position: Position },
): Promise<SealedPlace> => {
  const hash = sealHash(seal);
  await store.append(SEAL_STREAM, seals, [eventOf(seal, hash)]);
  return { seals: seals + 1, hash, position };
};

/** The id follows from the seal, so that a repeat after a lost answer is recognised. */
const eventOf = (seal: Seal, hash: string): NewEvent => {
  const id = derivedId(SEAL_STREAM, hash);
  const metadata = {
    at: new Date().toISOString(),
    actor: 'sealer',
    node: '',
    commandId: id,
    commandHash: hash,
    correlationId: id,
    release: RELEASE,
  };
  return { id, type: SEAL_TYPE, schema: 1, data: seal, metadata };
};
