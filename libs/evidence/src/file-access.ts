import { Injectable } from '@nestjs/common';
import { OrgScope } from '@xinhuo/enterprise';
import { type Actor, EventStore, type Role } from '@xinhuo/kernel';
import { ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { evidenceLinks } from './evidence-links.projection';

/** Roles that see a thing because it belongs to their part of the org tree. */
const OF_TREE: readonly Role[] = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'AUDITOR',
  'DATA_ENTRY',
];

/** Roles that see a thing because it is their own. */
const OF_PERSON: readonly Role[] = ['MASTER', 'APPRENTICE'];

/** Kinds of things that a role sees. */
const kindsFor = (role: Role): readonly string[] => (role === 'DATA_ENTRY' ? ['work'] : ['work', 'money']);

/**
 * Who may open which file: who sees a thing that names it, and who uploaded it until they have named it. Where it was
 * uploaded counts for nothing.
 */
@Injectable()
export class FileAccess {
  constructor(
    private readonly db: DataSource,
    private readonly scope: OrgScope,
    private readonly progress: ReadProgress,
    private readonly store: EventStore,
  ) {}

  /** Whether the viewer may open it, as far as the log goes at this moment. */
  async mayOpen(viewer: Actor, sha256: string): Promise<boolean> {
    if (await this.allows(viewer, sha256)) return true;
    await this.upToNow();
    return this.allows(viewer, sha256);
  }

  /** Those of the files that the viewer uploaded, or sees through a thing that names them: these a command may name. */
  async nameable(viewer: Actor, hashes: readonly string[]): Promise<readonly string[]> {
    const rows = await this.db.query<{ sha256: string }[]>(
      'SELECT DISTINCT sha256 FROM evidence.upload WHERE sha256 = ANY($1) AND person_id = $2',
      [hashes, viewer.personId],
    );
    const own = new Set(rows.map(({ sha256 }) => sha256));
    const others = hashes.filter((sha256) => !own.has(sha256));
    return others.length === 0 ? [...own] : [...own, ...(await this.seenByNow(viewer, others))];
  }

  private async seenByNow(viewer: Actor, hashes: readonly string[]): Promise<readonly string[]> {
    const seen = await this.seen(viewer, hashes);
    if (seen.length === hashes.length) return seen;
    await this.upToNow();
    return this.seen(viewer, hashes);
  }

  /** A file may have been named just now. */
  private async upToNow(): Promise<void> {
    await this.progress.reached([evidenceLinks.name], await this.store.head());
  }

  private async allows(viewer: Actor, sha256: string): Promise<boolean> {
    return (await this.seen(viewer, [sha256])).length > 0 || this.isUnnamed(viewer, sha256);
  }

  /** An upload of one's own that one has not named since. */
  private async isUnnamed({ personId }: Actor, sha256: string): Promise<boolean> {
    const rows = await this.db.query<object[]>(
      `SELECT FROM evidence.upload u
        WHERE u.sha256 = $1 AND u.person_id = $2 AND NOT EXISTS (
          SELECT FROM read.evidence_link_v1 l
           WHERE l.sha256 = u.sha256 AND l.named_by = u.person_id AND l.named_at::timestamptz >= u.uploaded_at)
        LIMIT 1`,
      [sha256, personId],
    );
    return rows.length > 0;
  }

  /** Those that a thing within the viewer's sight names. */
  private async seen(viewer: Actor, hashes: readonly string[]): Promise<readonly string[]> {
    const { role, personId } = viewer;
    const kinds = kindsFor(role);
    if (OF_PERSON.includes(role)) return this.named('s.person_ids @> ARRAY[$3::uuid]', [hashes, kinds, personId]);
    const pattern = OF_TREE.includes(role) ? await this.scope.patternOf(viewer) : undefined;
    if (pattern === undefined) return [];
    return this.named('EXISTS (SELECT FROM read.org_node_v1 n WHERE n.node_id = s.node_id AND n.path LIKE $3)', [
      hashes,
      kinds,
      pattern,
    ]);
  }

  private async named(condition: string, parameters: readonly unknown[]): Promise<readonly string[]> {
    const rows = await this.db.query<{ sha256: string }[]>(
      `SELECT asked.sha256 FROM unnest($1::text[]) AS asked (sha256)
        WHERE EXISTS (SELECT FROM read.evidence_link_v1 l JOIN read.evidence_subject_v1 s USING (subject_id)
                       WHERE l.sha256 = asked.sha256 AND s.kind = ANY($2) AND ${condition})`,
      [...parameters],
    );
    return rows.map(({ sha256 }) => sha256);
  }
}
