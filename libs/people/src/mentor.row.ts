import type { Grade } from '@xinhuo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MentorBasis } from './people.events';

/** One master of the mentor pool 导师库, with the places in use now. */
@Entity({ schema: 'read', name: 'mentor_v1' })
export class MentorRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  @Column({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @Column({ name: 'basis', type: 'text' })
  readonly basis!: MentorBasis;

  @Column({ name: 'grade', type: 'text' })
  readonly grade!: Grade;

  @Column({ name: 'trades', type: 'text', array: true })
  readonly trades!: readonly string[];

  /** 1 to 8; 0: what the programme sets. */
  @Column({ name: 'places', type: 'integer' })
  readonly places!: number;

  @Column({ name: 'used_places', type: 'integer' })
  readonly usedPlaces!: number;

  @Column({ name: 'admitted_on', type: 'date' })
  readonly admittedOn!: string;

  /** Null while in the pool. */
  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  readonly withdrawnOn!: string | null;
}
