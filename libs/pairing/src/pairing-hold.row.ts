import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place that was taken for a pairing which is not registered: for moments while a registration is under way. */
@Entity({ schema: 'read', name: 'pairing_hold_v1' })
export class PairingHoldRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @PrimaryColumn({ name: 'master_id', type: 'uuid' })
  readonly masterId!: string;

  @Column({ name: 'apprentice_id', type: 'uuid' })
  readonly apprenticeId!: string;

  /** When it was recorded: an instant, UTC. */
  @Column({ name: 'reserved_at', type: 'timestamptz' })
  readonly reservedAt!: string;
}
