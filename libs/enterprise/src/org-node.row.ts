import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NodeKind } from './enterprise.events';

/**
 * One node of the org tree with its ancestor of each kind; of its own kind it is itself. The table adds two generated
 * columns: `path` (the ids from the city down, `/city/county/enterprise/`) and `name_tokens` for searching.
 */
@Entity({ schema: 'read', name: 'org_node_v1' })
export class OrgNodeRow {
  @PrimaryColumn({ name: 'node_id', type: 'uuid' })
  readonly nodeId!: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  readonly parentId!: string | null;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: NodeKind;

  @Column({ name: 'name', type: 'text' })
  readonly name!: string;

  @Column({ name: 'credit_code', type: 'text', nullable: true })
  readonly creditCode!: string | null;

  @Column({ name: 'registered_on', type: 'date' })
  readonly registeredOn!: string;

  @Column({ name: 'city_id', type: 'uuid', nullable: true })
  readonly cityId!: string | null;

  @Column({ name: 'county_id', type: 'uuid', nullable: true })
  readonly countyId!: string | null;

  @Column({ name: 'industry_id', type: 'uuid', nullable: true })
  readonly industryId!: string | null;

  @Column({ name: 'township_id', type: 'uuid', nullable: true })
  readonly townshipId!: string | null;

  @Column({ name: 'joint_id', type: 'uuid', nullable: true })
  readonly jointId!: string | null;
}
