import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MechanismItems, Stage } from './enterprise.events';

/** An enterprise's part in one programme as it is now. */
@Entity({ schema: 'read', name: 'participation_v1' })
export class ParticipationRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @PrimaryColumn({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @Column({ name: 'joined_on', type: 'date' })
  readonly joinedOn!: string;

  @Column({ name: 'stage', type: 'text' })
  readonly stage!: Stage;

  @Column({ name: 'stage_since', type: 'date' })
  readonly stageSince!: string;
}

/** From which day an enterprise had a stage: the stage as of a date is the latest on or before it. */
@Entity({ schema: 'read', name: 'participation_stage_v1' })
export class ParticipationStageRow {
  @PrimaryColumn({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @PrimaryColumn({ name: 'since', type: 'date' })
  readonly since!: string;

  @Column({ name: 'stage', type: 'text' })
  readonly stage!: Stage;
}

/** What an enterprise reported of one year; null until it did. */
@Entity({ schema: 'read', name: 'enterprise_report_v1' })
export class EnterpriseYearRow {
  @PrimaryColumn({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @PrimaryColumn({ name: 'year', type: 'integer' })
  readonly year!: number;

  @Column({ name: 'headcount', type: 'integer', nullable: true })
  readonly headcount!: number | null;

  @Column({ name: 'mechanism', type: 'jsonb', nullable: true })
  readonly mechanism!: MechanismItems | null;

  @Column({ name: 'mechanism_complete', type: 'boolean', nullable: true })
  readonly mechanismComplete!: boolean | null;

  @Column({ name: 'no_major_accident', type: 'boolean', nullable: true })
  readonly noMajorAccident!: boolean | null;
}
