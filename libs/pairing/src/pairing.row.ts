import type { Gate, Grade } from '@xinhuo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndReason, ExamResult, Party } from './pairing.events';

/** How a registered pairing stands: the phases of its state. */
export const PAIRING_PHASES = ['preparing', 'active', 'completed', 'ended', 'lapsed', 'declined'] as const;
export type PairingPhase = (typeof PAIRING_PHASES)[number];

/** When each open milestone is due, by its key: a gate is open until it counts, everything else until it is signed. */
export type OpenMilestones = Readonly<Record<string, string>>;

/** One party's answer to the version that waits. */
export interface Confirmation {
  readonly party: Party;
  readonly by: string;
  readonly confirmedOn: string;
  /** Whether it was entered from paper (代录). */
  readonly onPaper: boolean;
}

/** One pairing as it is now. Terms are those in force, before that those of the draft. */
@Entity({ schema: 'read', name: 'pairing_v1' })
export class PairingRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @Column({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @Column({ name: 'master_id', type: 'uuid' })
  readonly masterId!: string;

  @Column({ name: 'apprentice_id', type: 'uuid' })
  readonly apprenticeId!: string;

  @Column({ name: 'phase', type: 'text' })
  readonly phase!: PairingPhase;

  /** The version in force; 0 before the first. */
  @Column({ name: 'version', type: 'integer' })
  readonly version!: number;

  /** The version that waits for confirmation, its last day, and who has confirmed it; null and none otherwise. */
  @Column({ name: 'draft_version', type: 'integer', nullable: true })
  readonly draftVersion!: number | null;

  @Column({ name: 'lapses_on', type: 'date', nullable: true })
  readonly lapsesOn!: string | null;

  @Column({ name: 'confirmations', type: 'jsonb' })
  readonly confirmations!: readonly Confirmation[];

  @Column({ name: 'trade', type: 'text' })
  readonly trade!: string;

  @Column({ name: 'priority_trade', type: 'boolean' })
  readonly priorityTrade!: boolean;

  @Column({ name: 'target_grade', type: 'text' })
  readonly targetGrade!: Grade;

  @Column({ name: 'master_grade', type: 'text' })
  readonly masterGrade!: Grade;

  @Column({ name: 'apprentice_grade', type: 'text' })
  readonly apprenticeGrade!: Grade;

  @Column({ name: 'registered_on', type: 'date' })
  readonly registeredOn!: string;

  @Column({ name: 'started_on', type: 'date' })
  readonly startedOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  readonly endsOn!: string;

  @Column({ name: 'approved_on', type: 'date', nullable: true })
  readonly approvedOn!: string | null;

  /** The day of completion, early end, lapse or decline. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  readonly closedOn!: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  readonly endReason!: EndReason | null;

  /** Vault text of why it was ended or declined. */
  @Column({ name: 'reason_id', type: 'text', nullable: true })
  readonly reasonId!: string | null;

  @Column({ name: 'exam_result', type: 'text', nullable: true })
  readonly examResult!: ExamResult | null;

  @Column({ name: 'theory_score', type: 'double precision', nullable: true })
  readonly theoryScore!: number | null;

  @Column({ name: 'practical_score', type: 'double precision', nullable: true })
  readonly practicalScore!: number | null;

  @Column({ name: 'fit_for_post_on', type: 'date', nullable: true })
  readonly fitForPostOn!: string | null;

  @Column({ name: 'independent_on', type: 'date', nullable: true })
  readonly independentOn!: string | null;

  @Column({ name: 'completion_on', type: 'date', nullable: true })
  readonly completionOn!: string | null;

  @Column({ name: 'open', type: 'jsonb' })
  readonly open!: OpenMilestones;

  /** The first gate that does not count yet. */
  @Column({ name: 'next_gate', type: 'text', nullable: true })
  readonly nextGate!: Gate | null;

  @Column({ name: 'next_gate_due_on', type: 'date', nullable: true })
  readonly nextGateDueOn!: string | null;

  /** The earliest day by which something open is due; null when nothing is, or the pairing is not in force. */
  @Column({ name: 'next_due_on', type: 'date', nullable: true })
  readonly nextDueOn!: string | null;

  /** Whether any step of it was entered from paper (代录): what spot checks look at first. */
  @Column({ name: 'entered_on_paper', type: 'boolean' })
  readonly enteredOnPaper!: boolean;
}
