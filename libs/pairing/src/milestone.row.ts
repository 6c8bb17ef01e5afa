import type { Dimension, Phase } from '@xinhuo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a milestone is; a gate is passed once the union has signed too. */
export const MILESTONE_STATES = ['open', 'submitted', 'returned', 'signed', 'passed', 'withdrawn'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** One milestone of one pairing as it is now. */
@Entity({ schema: 'read', name: 'milestone_v1' })
export class MilestoneRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @PrimaryColumn({ name: 'milestone', type: 'text' })
  readonly milestone!: string;

  /** Its place in the plan, from 0. */
  @Column({ name: 'place', type: 'integer' })
  readonly place!: number;

  @Column({ name: 'phase', type: 'text' })
  readonly phase!: Phase;

  @Column({ name: 'dimension', type: 'text' })
  readonly dimension!: Dimension;

  @Column({ name: 'gate', type: 'boolean' })
  readonly gate!: boolean;

  @Column({ name: 'due_on', type: 'date' })
  readonly dueOn!: string;

  @Column({ name: 'min_days', type: 'integer' })
  readonly minDays!: number;

  @Column({ name: 'state', type: 'text' })
  readonly state!: MilestoneState;

  @Column({ name: 'submitted_on', type: 'date', nullable: true })
  readonly submittedOn!: string | null;

  /** SHA-256 of each file handed in. */
  @Column({ name: 'evidence', type: 'jsonb' })
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
