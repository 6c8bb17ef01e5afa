import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor, Role } from '@xinhuo/kernel';
import { OrgDirectory } from '@xinhuo/runtime';

import { EvidenceStore } from './evidence-store';
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

/** Roles that see what was uploaded for nodes within their own; everybody else sees their own uploads. */
const SEES_SCOPE: readonly Role[] = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'MASTER',
  'AUDITOR',
  'DATA_ENTRY',
];

/** How many positive answers are remembered: more than a city names in a day. */
const REMEMBERED = 20_000;

interface Upload {
  readonly personId: string;
  readonly nodeId: string;
  readonly mediaType: MediaType;
  readonly size: number;
}

/** An account that gets another role or place is asked about anew. */
const seenKey = ({ personId, role, nodeId }: Actor, sha256: string): string =>
  `${personId}/${role}/${nodeId}/${sha256}`;

/** Files as evidence: taken in by content, handed out within scope. */
@Injectable()
export class Evidence {
  /** Who may see which file; files are never taken away. The oldest answers leave first. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly store: EvidenceStore,
    private readonly db: DataSource,
    private readonly orgs: OrgDirectory,
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
    await this.db.query(
      `INSERT INTO evidence.upload (sha256, person_id, node_id, media_type, size)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [sha256, personId, nodeId, mediaType, size],
    );
    return { sha256, mediaType, size };
  }

  /** The file, for who uploaded it or whose scope covers the node that it was uploaded for; else undefined. */
  async open(viewer: Actor, sha256: string): Promise<Opened | undefined> {
    const uploads: Upload[] = await this.db.query(
      `SELECT person_id AS "personId", node_id AS "nodeId", media_type AS "mediaType", size
         FROM evidence.upload WHERE sha256 = $1`,
      [sha256],
    );
    for (const upload of uploads) {
      if (await this.mayOpen(viewer, upload)) {
        const content = await this.store.open(sha256);
        return content && { content, mediaType: upload.mediaType, size: upload.size };
      }
    }
    return undefined;
  }

  /** The files among these that the viewer could not open: never uploaded, or out of scope. */
  async missing(viewer: Actor, hashes: readonly string[]): Promise<readonly string[]> {
    const unknown = hashes.filter((sha256) => !this.seen.has(seenKey(viewer, sha256)));
    if (unknown.length === 0) return unknown;
    const uploads: (Pick<Upload, 'personId' | 'nodeId'> & { readonly sha256: string })[] = await this.db.query(
      `SELECT sha256, person_id AS "personId", node_id AS "nodeId" FROM evidence.upload WHERE sha256 = ANY($1)`,
      [unknown],
    );
    for (const upload of uploads) {
      if (await this.mayOpen(viewer, upload)) this.remember(seenKey(viewer, upload.sha256));
    }
    return unknown.filter((sha256) => !this.seen.has(seenKey(viewer, sha256)));
  }

  private remember(key: string): void {
    this.seen.add(key);
    if (this.seen.size <= REMEMBERED) return;
    const [oldest] = this.seen;
    this.seen.delete(oldest!);
  }

  private async mayOpen(
    { personId, role, nodeId }: Actor,
    upload: Pick<Upload, 'personId' | 'nodeId'>,
  ): Promise<boolean> {
    if (upload.personId === personId) return true;
    return SEES_SCOPE.includes(role) && this.orgs.isWithin(upload.nodeId, nodeId);
  }
}
