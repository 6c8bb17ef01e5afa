import type { Grade } from '@xinhuo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One worker as they are now. The name is in the vault. */
@Entity({ schema: 'read', name: 'worker_v1' })
export class WorkerRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  @Column({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @Column({ name: 'trade', type: 'text' })
  readonly trade!: string;

  @Column({ name: 'grade', type: 'text' })
  readonly grade!: Grade;

  @Column({ name: 'registered_on', type: 'date' })
  readonly registeredOn!: string;

  /** Null while employed. */
  @Column({ name: 'left_on', type: 'date', nullable: true })
  readonly leftOn!: string | null;

  /** The pairing that holds this person as an apprentice. */
  @Column({ name: 'pairing_id', type: 'uuid', nullable: true })
  readonly pairingId!: string | null;

  /** Whether the consent to publish the name stands. */
  @Column({ name: 'publishable', type: 'boolean' })
  readonly publishable!: boolean;

  @Column({ name: 'erased', type: 'boolean' })
  readonly erased!: boolean;
}
