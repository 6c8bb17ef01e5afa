import { canonicalJson, contentHash } from './canonical-json';
import type { RecordedEvent, StreamName } from './event-store';
import { merkleLeaf, MerkleTree } from './merkle';

/** Where the identity of a log is written, once. It belongs to this log and to no copy of it, so no seal covers it. */
export const IDENTITY_STREAM: StreamName = 'log-identity';

/** The type of the event that says which log this is. */
export const IDENTITY_TYPE = 'LogIdentified';

/** Where the seals of a log are. */
export const SEAL_STREAM: StreamName = 'seal-log';

/** The type of a seal's event. */
export const SEAL_TYPE = 'LogSealed';

/**
 * What a seal says of a run of events, the next after the run of the seal before it (ADR-0014). It holds no position:
 * it is as true in a copy of the log.
 */
export interface Seal {
  readonly firstEventId: string;
  readonly lastEventId: string;
  readonly count: number;
  /** Merkle root over the events' leaves, in the order of the log, in hexadecimal. */
  readonly root: string;
  /** The hash of the seal before; null for the first. */
  readonly previous: string | null;
}

/** The hash by which the next seal, or a printed document, holds on to a seal. */
export const sealHash = ({ firstEventId, lastEventId, count, root, previous }: Seal): string =>
  contentHash({ firstEventId, lastEventId, count, root, previous });

/** The leaf of an event: all that it is but its position, which a copy of the log does not share. */
export const leafOf = ({ stream, version, id, type, schema, data, metadata }: RecordedEvent): Buffer =>
  merkleLeaf(canonicalJson({ stream, version, id, type, schema, data, metadata }));

const HASH = /^[0-9a-f]{64}$/;
const isHash = (value: unknown): boolean => typeof value === 'string' && HASH.test(value);

/** The seal that an event's data holds; undefined when it is none. */
export const readSeal = (data: unknown): Seal | undefined => {
  const { firstEventId, lastEventId, count, root, previous } = (data ?? {}) as Partial<Seal>;
  const isWhole =
    typeof firstEventId === 'string' &&
    typeof lastEventId === 'string' &&
    Number.isSafeInteger(count) &&
    isHash(root) &&
    (previous === null || isHash(previous));
  return isWhole ? ({ firstEventId, lastEventId, count, root, previous } as Seal) : undefined;
};

/** Events that one seal will cover, taken in one by one; of any number of them only some hashes are kept. */
export class SealRun {
  private readonly tree = new MerkleTree();
  private first = '';
  private last = '';
  private others = 0;

  add(event: RecordedEvent): void {
    this.tree.add(leafOf(event));
    if (this.tree.count === 1) this.first = event.id;
    this.last = event.id;
    if (event.stream !== SEAL_STREAM) this.others += 1;
  }

  get count(): number {
    return this.tree.count;
  }

  /** False for seals alone: they wait for the next event, or seals would be sealed for ever. */
  get isWorthSealing(): boolean {
    return this.others > 0;
  }

  /** The seal of the run, behind the one with the hash `previous`. */
  sealed(previous: string | null): Seal {
    return {
      firstEventId: this.first,
      lastEventId: this.last,
      count: this.count,
      root: this.tree.root(),
      previous,
    };
  }
}
