import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@xinhuo/kernel';
import { Conditions } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

/** The roles that may look at rounds: the unions, and who decides, pays and audits. */
export const ROUND_VIEWERS = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'AUDITOR',
  'COUNTY',
  'ENTERPRISE',
] as const satisfies readonly Role[];

/** The roles that may look at grants; persons see their own. */
export const GRANT_VIEWERS = [...ROUND_VIEWERS, 'MASTER', 'APPRENTICE'] as const satisfies readonly Role[];

/** The roles that may look at envelopes. */
export const BUDGET_VIEWERS = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'AUDITOR',
] as const satisfies readonly Role[];

interface Node {
  readonly kind: string;
  readonly path: string;
}

/** What a viewer sees of rounds and grants: unions their own part of the org tree, persons what is theirs. */
@Injectable()
export class GrantScope {
  constructor(private readonly db: DataSource) {}

  /** Conditions over `read.grant_v1 g`. A person's grant belongs to the city. */
  async ofGrants({ role, personId, nodeId }: Actor): Promise<Conditions> {
    const conditions = new Conditions();
    if (role === 'MASTER' || role === 'APPRENTICE')
      return conditions.add(`g.person_id = ${conditions.place(personId)}`);
    const node = await this.node(nodeId);
    if (!node) return conditions.add('false');
    const prefix = conditions.place(`${node.path}%`);
    return conditions.add(
      `EXISTS (SELECT FROM read.org_node_v1 o WHERE o.node_id = coalesce(g.enterprise_id, g.city_id) AND o.path LIKE ${prefix})`,
    );
  }

  /** Conditions over a table with a `city_id`, aliased: the viewer acts for the city, or for a part of it. */
  async ofCity({ nodeId }: Actor, alias: string): Promise<Conditions> {
    const conditions = new Conditions();
    const node = await this.node(nodeId);
    if (!node) return conditions.add('false');
    const path = conditions.place(node.path);
    return conditions.add(
      `EXISTS (SELECT FROM read.org_node_v1 o WHERE o.node_id = ${alias}.city_id
          AND (starts_with(o.path, ${path}) OR starts_with(${path}, o.path)))`,
    );
  }

  /** The enterprises that a viewer sees in a ranking; 'all' for who acts for the whole city. */
  async enterprisesOf({ nodeId }: Actor, cityId: string): Promise<'all' | ReadonlySet<string>> {
    const [node, city] = await Promise.all([this.node(nodeId), this.node(cityId)]);
    if (!node || !city) return new Set();
    if (city.path.startsWith(node.path)) return 'all';
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT node_id AS id FROM read.org_node_v1 WHERE path LIKE $1 AND kind = 'enterprise'`,
      [`${node.path}%`],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The names of org nodes; an unknown one is missing. */
  async names(nodeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }[]>(
      'SELECT node_id AS id, name FROM read.org_node_v1 WHERE node_id = ANY ($1::uuid[])',
      [nodeIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async node(nodeId: string): Promise<Node | undefined> {
    const rows = await this.db.query<Node[]>('SELECT kind, path FROM read.org_node_v1 WHERE node_id = $1', [nodeId]);
    return rows[0];
  }
}
