import type { Grade } from '@xinhuo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlannedMilestone } from './pairing.events';

/** A later version of an agreement while it waits for the parties: what they are asked to confirm. */
@Entity({ schema: 'read', name: 'pairing_amendment_v1' })
export class AmendmentRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @Column({ name: 'version', type: 'integer' })
  readonly version!: number;

  @Column({ name: 'drafted_on', type: 'date' })
  readonly draftedOn!: string;

  @Column({ name: 'trade', type: 'text' })
  readonly trade!: string;

  @Column({ name: 'target_grade', type: 'text' })
  readonly targetGrade!: Grade;

  @Column({ name: 'started_on', type: 'date' })
  readonly startedOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  readonly endsOn!: string;

  @Column({ name: 'milestones', type: 'jsonb' })
  readonly milestones!: readonly PlannedMilestone[];
}
