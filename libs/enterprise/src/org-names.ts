import { Injectable } from '@nestjs/common';
import { isUuid } from '@xinhuo/kernel';
import { DataSource } from 'typeorm';
import type { NodeKind } from './enterprise.events';

/** One node on the way down to another. */
export interface OrgStep {
  readonly nodeId: string;
  readonly name: string;
  readonly kind: NodeKind;
}

/** Official names of unions and firms by id. They are public, unlike the names of persons. */
@Injectable()
export class OrgNames {
  constructor(private readonly db: DataSource) {}

  /** The names of those nodes that the read table knows. */
  async of(nodeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }[]>(
      'SELECT node_id AS id, name FROM read.org_node_v1 WHERE node_id = ANY ($1::uuid[])',
      [nodeIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The nodes from the city down to this one, itself included; none where it is not known. */
  async pathTo(nodeId: string): Promise<readonly OrgStep[]> {
    if (!isUuid(nodeId)) return [];
    return this.db.query(
      `SELECT a.node_id AS "nodeId", a.name, a.kind
         FROM read.org_node_v1 n JOIN read.org_node_v1 a ON a.node_id::text = ANY (string_to_array(n.path, '/'))
        WHERE n.node_id = $1 ORDER BY length(a.path)`,
      [nodeId],
    );
  }
}
