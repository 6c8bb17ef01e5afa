import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@xinhuo/kernel';
import { Conditions } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

/** The roles that may look at workers, masters, promotions and titles; whose, the scope says. */
export const PEOPLE_VIEWERS = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'MASTER',
  'APPRENTICE',
  'AUDITOR',
  'DATA_ENTRY',
] as const satisfies readonly Role[];

interface Node {
  readonly kind: string;
  readonly path: string;
}

/** Which columns of a statement say where a row belongs and whom it is about. */
export interface Belonging {
  readonly enterprise: string;
  readonly person: string;
}

/** Whose rows a viewer sees: masters and apprentices their own, unions those of their own part of the org tree. */
@Injectable()
export class PeopleScope {
  constructor(private readonly db: DataSource) {}

  /** The conditions that let through what the viewer may see. */
  async of({ role, personId, nodeId }: Actor, { enterprise, person }: Belonging): Promise<Conditions> {
    const conditions = new Conditions();
    if (role === 'MASTER' || role === 'APPRENTICE') return conditions.equal(person, personId);
    return this.below(nodeId, enterprise, conditions);
  }

  /** Only rows of enterprises at or below a node; none when the node is not known. */
  async below(nodeId: string, enterprise: string, conditions: Conditions): Promise<Conditions> {
    const [node] = await this.db.query<Node[]>('SELECT kind, path FROM read.org_node_v1 WHERE node_id = $1', [nodeId]);
    if (!node) return conditions.add('false');
    if (node.kind === 'enterprise') return conditions.equal(enterprise, nodeId);
    const prefix = conditions.place(`${node.path}%`);
    return conditions.add(
      `EXISTS (SELECT 1 FROM read.org_node_v1 o WHERE o.node_id = ${enterprise} AND o.path LIKE ${prefix})`,
    );
  }
}
