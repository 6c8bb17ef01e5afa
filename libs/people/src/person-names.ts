import { Injectable } from '@nestjs/common';
import type { Actor } from '@xinhuo/kernel';
import { DataSource } from 'typeorm';

/** What stands for the name of a person whom the vault has forgotten. */
export const ERASED_NAME = '（已删除）';

/** 王建国 → 王**: the first character, whatever the length, so that not even that is told. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}**`;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly erased: boolean;
  readonly open: boolean;
}

/**
 * Names as a viewer may read them. In full: their own, those of the workers of their own node and below, and those of
 * people who agreed to publication. A person who is no worker is read in full at the root of the org tree only.
 * Everybody else is 王** (domain.md, 个人信息保护法).
 */
@Injectable()
export class PersonNames {
  constructor(private readonly db: DataSource) {}

  /** Names by person, all in one statement; nobody signed in reads only what is published. Unknown ids are missing. */
  async forViewer(viewer: Actor | undefined, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.db.query<Named[]>(
      `SELECT p.person_id AS id, p.name, p.erased_at IS NOT NULL AS erased,
              coalesce(w.publishable OR p.person_id = $2 OR n.path LIKE v.path || '%'
                OR (w.person_id IS NULL AND v.node_id IS NOT NULL AND v.parent_id IS NULL), false) AS open
         FROM vault.person p
         LEFT JOIN read.worker_v1 w USING (person_id)
         LEFT JOIN read.org_node_v1 n ON n.node_id = w.enterprise_id
         LEFT JOIN read.org_node_v1 v ON v.node_id = $3
        WHERE p.person_id = ANY($1::uuid[])`,
      [personIds, viewer?.personId ?? null, viewer?.nodeId || null],
    );
    return new Map(
      rows.map(({ id, name, erased, open }) => [id, erased ? ERASED_NAME : open ? name : maskedName(name)]),
    );
  }
}
