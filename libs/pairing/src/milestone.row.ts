import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlannedMilestone } from './pairing.events';

/** How far a milestone is; a gate is passed once the union has signed too. */
export const MILESTONE_STATES = ['open', 'submitted', 'returned', 'signed', 'passed', 'withdrawn'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** The plan of one pairing, in force or drafted: one row, since it is written once and seldom changes. */
@Entity({ schema: 'read', name: 'pairing_plan_v1' })
export class PlanRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @Column({ name: 'milestones', type: 'jsonb' })
  readonly milestones!: readonly PlannedMilestone[];
}

/** How far one milestone has come; there is no row before it is handed in for the first time. */
@Entity({ schema: 'read', name: 'milestone_v1' })
export class MilestoneRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @PrimaryColumn({ name: 'milestone', type: 'text' })
  readonly milestone!: string;

  @Column({ name: 'state', type: 'text' })
  readonly state!: MilestoneState;

  @Column({ name: 'submitted_on', type: 'date', nullable: true })
  readonly submittedOn!: string | null;

  /** SHA-256 of each file handed in. */
  @Column({ name: 'evidence', type: 'text', array: true })
  readonly evidence!: readonly string[];

  /** Vault text of the apprentice's note. */
  @Column({ name: 'note_id', type: 'text', nullable: true })
  readonly noteId!: string | null;

  /** Vault text of why it was returned or withdrawn. */
  @Column({ name: 'reason_id', type: 'text', nullable: true })
  readonly reasonId!: string | null;

  @Column({ name: 'signed_on', type: 'date', nullable: true })
  readonly signedOn!: string | null;

  @Column({ name: 'signed_by', type: 'text', nullable: true })
  readonly signedBy!: string | null;

  /** Vault text of the master's remark. */
  @Column({ name: 'remark_id', type: 'text', nullable: true })
  readonly remarkId!: string | null;

  /** Days by which it was signed before its minimum days. */
  @Column({ name: 'early_days', type: 'integer' })
  readonly earlyDays!: number;

  /** SHA-256 of the signed paper; null when the master signed in person. */
  @Column({ name: 'scan', type: 'text', nullable: true })
  readonly scan!: string | null;

  /** The day of the union's signature under a gate. */
  @Column({ name: 'co_signed_on', type: 'date', nullable: true })
  readonly coSignedOn!: string | null;

  @Column({ name: 'co_signed_by', type: 'text', nullable: true })
  readonly coSignedBy!: string | null;
}
