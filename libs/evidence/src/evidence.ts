import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '@xinhuo/kernel';

import { EvidenceStore } from './evidence-store';
import { FileAccess } from './file-access';
import { type MediaType, mediaTypeOf } from './file-type';

/** Largest file, in bytes: 20 MiB holds a scan of many pages (our own assumption). */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** A file that was uploaded; events name it by its hash. */
export interface Uploaded {
  readonly sha256: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
}

/** A file to hand out. */
export interface Opened {
  readonly content: Readable;
  readonly mediaType: MediaType;
  readonly size: number;
}

/** How many positive answers are remembered: more than a city names in a day. */
const REMEMBERED = 20_000;

/** An account that gets another role or place is asked about anew. */
const seenKey = ({ personId, role, nodeId }: Actor, sha256: string): string =>
  `${personId}/${role}/${nodeId}/${sha256}`;

/** Files as evidence: taken in by content, handed out within scope. */
@Injectable()
export class Evidence {
  /** Who may name which file; the oldest answers leave first. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly store: EvidenceStore,
    private readonly db: DataSource,
    private readonly access: FileAccess,
  ) {}

  /** Keeps a file and who brought it; undefined when it is of no kind that is taken. @throws FileTooLarge */
  async upload({ personId, nodeId }: Actor, content: Readable): Promise<Uploaded | undefined> {
    const { sha256, size, sample, keep, drop } = await this.store.receive(content, LARGEST_FILE);
    const mediaType = mediaTypeOf(sample);
    if (!mediaType) {
      await drop();
      return undefined;
    }
    await keep();
    // By the clock that dates events: the database's may be ahead, and is finer than theirs.
    await this.db.query(
      `INSERT INTO evidence.upload (sha256, person_id, node_id, media_type, size, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (sha256, person_id, node_id) DO UPDATE SET uploaded_at = excluded.uploaded_at`,
      [sha256, personId, nodeId, mediaType, size, new Date()],
    );
    return { sha256, mediaType, size };
  }

  /** The file, for who sees a thing that names it, or uploaded it and has not named it yet; else undefined. */
  async open(viewer: Actor, sha256: string): Promise<Opened | undefined> {
    const [upload] = await this.db.query<Pick<Opened, 'mediaType' | 'size'>[]>(
      'SELECT media_type AS "mediaType", size FROM evidence.upload WHERE sha256 = $1 LIMIT 1',
      [sha256],
    );
    if (!upload || !(await this.access.mayOpen(viewer, sha256))) return undefined;
    const content = await this.store.open(sha256);
    return content && { content, ...upload };
  }

  /** The files among these that a command of the viewer may not name: never uploaded, or not theirs to see. */
  async missing(viewer: Actor, hashes: readonly string[]): Promise<readonly string[]> {
    const unknown = hashes.filter((sha256) => !this.seen.has(seenKey(viewer, sha256)));
    if (unknown.length === 0) return unknown;
    for (const sha256 of await this.access.nameable(viewer, unknown)) this.remember(seenKey(viewer, sha256));
    return unknown.filter((sha256) => !this.seen.has(seenKey(viewer, sha256)));
  }

  private remember(key: string): void {
    this.seen.add(key);
    if (this.seen.size <= REMEMBERED) return;
    const [oldest] = this.seen;
    this.seen.delete(oldest!);
  }
}
