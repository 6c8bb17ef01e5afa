import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One place of a master that a pairing holds now. */
@Entity({ schema: 'read', name: 'place_v1' })
export class PlaceRow {
  @PrimaryColumn({ name: 'pairing_id', type: 'uuid' })
  readonly pairingId!: string;

  @Column({ name: 'master_id', type: 'uuid' })
  readonly masterId!: string;

  @Column({ name: 'apprentice_id', type: 'uuid' })
  readonly apprenticeId!: string;

  /** When it was taken; a place without a pairing long after is one that a fault left behind. */
  @Column({ name: 'reserved_at', type: 'timestamptz' })
  readonly reservedAt!: string;
}
