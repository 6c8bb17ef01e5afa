import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

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
}
