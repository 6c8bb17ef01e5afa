import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { AccountRole } from './account.events';

/** One account, without its sign-in name. */
@Entity({ schema: 'read', name: 'account_v1' })
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'role' })
  role!: AccountRole;

  @Column('text', { name: 'node_id' })
  nodeId!: string;

  @Column('boolean', { name: 'open' })
  open!: boolean;

  /** ISO, UTC. */
  @Column('text', { name: 'opened_at' })
  openedAt!: string;
}
