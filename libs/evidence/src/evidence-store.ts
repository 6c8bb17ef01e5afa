import type { Readable } from 'node:stream';

import type { Sample } from './file-type';

/** What came in and waits for a verdict on its type: `keep` gives it its name for ever, `drop` forgets it. */
export interface Incoming {
  /** SHA-256 of the content, in hexadecimal: the file's name. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly sample: Sample;
  readonly keep: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** More bytes than allowed came in; nothing of them is kept. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  constructor(readonly limit: number) {
    super(`The file has more than ${limit} bytes`);
  }
}

/** Where the content of evidence lies: by its hash, written once, never changed. Its own injection token. */
export abstract class EvidenceStore {
  /** Takes a file in, up to `limit` bytes. @throws FileTooLarge */
  abstract receive(content: Readable, limit: number): Promise<Incoming>;

  /** The content by its hash; undefined when it is not there. */
  abstract open(sha256: string): Promise<Readable | undefined>;
}
