import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@xinhuo/kernel';
import { Conditions } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

/** The roles that may look at pairings; which ones, the scope says. */
export const PAIRING_VIEWERS = [
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

/** Which pairings a viewer sees: masters and apprentices their own, unions those of their own part of the org tree. */
@Injectable()
export class PairingScope {
  constructor(private readonly db: DataSource) {}

  /** The conditions that let through what the viewer may see. */
  async of({ role, personId, nodeId }: Actor): Promise<Conditions> {
    const conditions = new Conditions();
    if (role === 'MASTER') return conditions.add(`p.master_id = ${conditions.place(personId)}`);
    if (role === 'APPRENTICE') return conditions.add(`p.apprentice_id = ${conditions.place(personId)}`);
    return this.below(nodeId, conditions);
  }

  /** Only pairings of enterprises at or below a node; none when the node is not known. */
  async below(nodeId: string, conditions: Conditions): Promise<Conditions> {
    const [node] = await this.db.query<Node[]>('SELECT kind, path FROM read.org_node_v1 WHERE node_id = $1', [nodeId]);
    if (!node) return conditions.add('false');
    if (node.kind === 'enterprise') return conditions.add(`p.enterprise_id = ${conditions.place(nodeId)}`);
    const prefix = conditions.place(`${node.path}%`);
    return conditions.add(
      `EXISTS (SELECT 1 FROM read.org_node_v1 o WHERE o.node_id = p.enterprise_id AND o.path LIKE ${prefix})`,
    );
  }
}
