import { Entity } from 'typeorm';
import type { InnovationKind } from './achievement.events';
import { Id, Ids, KeyId, OnDay, Word, Words } from './columns';

/** Where a result stands: claimed, confirmed by a second person (and counted), taken back. */
export const RESULT_STATES = ['claimed', 'confirmed', 'revoked'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

/** Through whose hands a result went, and why it was taken back. */
abstract class HandledRow {
  @Id('claimed_by', { nullable: true }) readonly claimedBy!: string | null;
  @Id('claim_entered_by', { nullable: true }) readonly claimEnteredBy!: string | null;
  @Id('confirmed_by', { nullable: true }) readonly confirmedBy!: string | null;
  @Id('confirmation_entered_by', { nullable: true }) readonly confirmationEnteredBy!: string | null;
  /** Vault text id of the reason of the revocation. */
  @Id('reason_id', { nullable: true }) readonly reasonId!: string | null;
}

/** One breakthrough project; `onDay` is the day of its acceptance, of its start before. */
@Entity({ schema: 'read', name: 'breakthrough_v1' })
export class BreakthroughRow extends HandledRow {
  @KeyId('breakthrough_id') readonly breakthroughId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('enterprise_id') readonly enterpriseId!: string;
  @Ids('person_ids') readonly personIds!: readonly string[];
  @Id('title_id') readonly titleId!: string;
  @Word('state') readonly state!: ResultState;
  @OnDay('on_day') readonly onDay!: string;
  @OnDay('started_on') readonly startedOn!: string;
  @OnDay('accepted_on', { nullable: true }) readonly acceptedOn!: string | null;
  @OnDay('revoked_on', { nullable: true }) readonly revokedOn!: string | null;
  @Words('evidence') readonly evidence!: readonly string[];
}

/** One small innovation; `onDay` is the day of its conversion, of its record before. */
@Entity({ schema: 'read', name: 'innovation_v1' })
export class InnovationRow extends HandledRow {
  @KeyId('innovation_id') readonly innovationId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('enterprise_id') readonly enterpriseId!: string;
  @Word('kind') readonly kind!: InnovationKind;
  @Ids('person_ids') readonly personIds!: readonly string[];
  @Id('title_id') readonly titleId!: string;
  @Word('state') readonly state!: ResultState;
  @OnDay('on_day') readonly onDay!: string;
  @OnDay('recorded_on') readonly recordedOn!: string;
  @OnDay('converted_on', { nullable: true }) readonly convertedOn!: string | null;
  @OnDay('revoked_on', { nullable: true }) readonly revokedOn!: string | null;
  @Words('evidence') readonly evidence!: readonly string[];
}
