import { type EventStore, readSeal, type Seal, SEAL_STREAM, sealHash } from '@xinhuo/kernel';

/** A seal of the log: the n-th, from 1. `seal` is undefined where its event holds none. */
export interface NumberedSeal {
  readonly number: number;
  readonly seal: Seal | undefined;
  /** Of the seal; empty where there is none. */
  readonly hash: string;
}

/** The seals of a log after the n-th, one at a time. */
export async function* sealsOf(store: EventStore, after = 0): AsyncGenerator<NumberedSeal, void, undefined> {
  for await (const { version, data } of store.read(SEAL_STREAM, after)) {
    const seal = readSeal(data);
    yield { number: version, seal, hash: seal ? sealHash(seal) : '' };
  }
}
