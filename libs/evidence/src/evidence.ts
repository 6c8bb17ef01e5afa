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

interface Upload {
  readonly personId: string;
  readonly nodeId: string;
  readonly mediaType: MediaType;
  readonly size: number;
}

/** Files as evidence: taken in by content, handed out within scope. */
@Injectable()
export class Evidence {
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

  private async mayOpen({ personId, role, nodeId }: Actor, upload: Upload): Promise<boolean> {
    if (upload.personId === personId) return true;
    return SEES_SCOPE.includes(role) && this.orgs.isWithin(upload.nodeId, nodeId);
  }
}
