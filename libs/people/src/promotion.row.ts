import type { Grade } from '@xinhuo/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a promotion stands; only a verified one counts. */
export const PROMOTION_STATES = ['RECORDED', 'VERIFIED', 'REVOKED'] as const;
export type PromotionState = (typeof PROMOTION_STATES)[number];

/** One promotion, whatever became of it. */
@Entity({ schema: 'read', name: 'promotion_v1' })
export class PromotionRow {
  @PrimaryColumn({ name: 'promotion_id', type: 'uuid' })
  readonly promotionId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  readonly personId!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  /** Where the person worked when it was recorded. */
  @Column({ name: 'enterprise_id', type: 'uuid' })
  readonly enterpriseId!: string;

  @Column({ name: 'pairing_id', type: 'uuid', nullable: true })
  readonly pairingId!: string | null;

  @Column({ name: 'master_id', type: 'uuid', nullable: true })
  readonly masterId!: string | null;

  @Column({ name: 'from_grade', type: 'text' })
  readonly from!: Grade;

  @Column({ name: 'to_grade', type: 'text' })
  readonly to!: Grade;

  @Column({ name: 'certified_on', type: 'date' })
  readonly certifiedOn!: string;

  @Column({ name: 'state', type: 'text' })
  readonly state!: PromotionState;

  /** Vault id of the number on the certificate or appointment. */
  @Column({ name: 'certificate_id', type: 'uuid' })
  readonly certificateId!: string;

  /** SHA-256 of the scan. */
  @Column({ name: 'scan', type: 'text' })
  readonly scan!: string;

  @Column({ name: 'reason_id', type: 'uuid', nullable: true })
  readonly reasonId!: string | null;

  @Column({ name: 'recorded_on', type: 'date' })
  readonly recordedOn!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  readonly recordedBy!: string;

  /** Who typed it in for the recorder (代录). */
  @Column({ name: 'entered_by', type: 'uuid', nullable: true })
  readonly enteredBy!: string | null;

  @Column({ name: 'verified_on', type: 'date', nullable: true })
  readonly verifiedOn!: string | null;

  @Column({ name: 'verified_by', type: 'uuid', nullable: true })
  readonly verifiedBy!: string | null;

  @Column({ name: 'revoked_on', type: 'date', nullable: true })
  readonly revokedOn!: string | null;

  @Column({ name: 'revocation_reason_id', type: 'uuid', nullable: true })
  readonly revocationReasonId!: string | null;
}
