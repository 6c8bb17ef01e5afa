import { Entity } from 'typeorm';
import type { Honour } from './achievement.events';
import { Id, KeyId, OnDay, Word } from './columns';

/** One honour of a person; a revoked one stays with its day. */
@Entity({ schema: 'read', name: 'honour_v1' })
export class HonourRow {
  @KeyId('honour_id') readonly honourId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('enterprise_id') readonly enterpriseId!: string;
  @Word('honour') readonly honour!: Honour;
  @Id('person_id') readonly personId!: string;
  @OnDay('conferred_on') readonly conferredOn!: string;
  @OnDay('revoked_on', { nullable: true }) readonly revokedOn!: string | null;
  @Id('reason_id', { nullable: true }) readonly reasonId!: string | null;
}
