import type { Grade, Position } from '@xinhuo/kernel';
import { Column, Entity } from 'typeorm';
import type { ActivityKind } from './activity.inbox';
import { Id, OnDay, Whole, Word } from './columns';

/** One piece of news. It names ids alone; what does not apply is null. */
@Entity({ schema: 'read', name: 'activity_v1' })
export class ActivityRow {
  /** The place of its fact in the log. */
  @Word('position', { key: true }) readonly position!: Position;
  @Word('kind') readonly kind!: ActivityKind;
  /** Business date. */
  @OnDay('happened_on') readonly happenedOn!: string;
  /** ISO, UTC. */
  @Word('recorded_at') readonly recordedAt!: string;
  /** Where it belongs: the enterprise, otherwise the city. */
  @Id('node_id') readonly nodeId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('pairing_id', { nullable: true }) readonly pairingId!: string | null;
  /** Apprentice, promoted, honoured or paid person. */
  @Id('person_id', { nullable: true }) readonly personId!: string | null;
  @Id('master_id', { nullable: true }) readonly masterId!: string | null;
  @Word('milestone', { nullable: true }) readonly milestone!: string | null;
  @Word('to_grade', { nullable: true }) readonly to!: Grade | null;
  /** A participation stage or a title. */
  @Word('word', { nullable: true }) readonly word!: string | null;
  /** Promotion, result, round or grant. */
  @Id('subject_id', { nullable: true }) readonly subjectId!: string | null;
  @Whole('year', { nullable: true }) readonly year!: number | null;
  @Column({ name: 'amount_fen', type: 'bigint', nullable: true }) readonly amountFen!: number | null;
}
