import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProgrammeSettings, PublishedCriteria, Targets, TemplateMilestone } from './programme.events';

/** One programme as it is now. */
@Entity({ schema: 'read', name: 'programme_v1' })
export class ProgrammeRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @Column({ name: 'city_id', type: 'uuid' })
  readonly cityId!: string;

  @Column({ name: 'name', type: 'text' })
  readonly name!: string;

  @Column({ name: 'starts_on', type: 'date' })
  readonly startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  readonly endsOn!: string;

  @Column({ name: 'targets', type: 'jsonb' })
  readonly targets!: Targets;

  @Column({ name: 'settings', type: 'jsonb' })
  readonly settings!: ProgrammeSettings;

  @Column({ name: 'settings_version', type: 'integer' })
  readonly settingsVersion!: number;

  /** Null until criteria of its own are published. */
  @Column({ name: 'criteria', type: 'jsonb', nullable: true })
  readonly criteria!: PublishedCriteria | null;
}

/** One version of a programme's list of priority trades. */
@Entity({ schema: 'read', name: 'priority_trades_v1' })
export class PriorityTradesRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @PrimaryColumn({ name: 'version', type: 'integer' })
  readonly version!: number;

  @Column({ name: 'effective_on', type: 'date' })
  readonly effectiveOn!: string;

  @Column({ name: 'trades', type: 'jsonb' })
  readonly trades!: readonly string[];
}

/** The plan template of one trade, its latest version. */
@Entity({ schema: 'read', name: 'plan_template_v1' })
export class PlanTemplateRow {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @PrimaryColumn({ name: 'trade', type: 'text' })
  readonly trade!: string;

  @Column({ name: 'version', type: 'integer' })
  readonly version!: number;

  @Column({ name: 'milestones', type: 'jsonb' })
  readonly milestones!: readonly TemplateMilestone[];
}
