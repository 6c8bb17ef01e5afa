import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The latest invitation of one account; its secret is nowhere, not even as a hash. */
@Entity({ schema: 'read', name: 'invitation_v1' })
export class InvitationRow {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Person id of who gave it out. */
  @Column('text', { name: 'issued_by' })
  issuedBy!: string;

  /** Instants in ISO, UTC. */
  @Column('text', { name: 'issued_at' })
  issuedAt!: string;

  @Column('text', { name: 'expires_at' })
  expiresAt!: string;

  @Column('text', { name: 'used_at', nullable: true })
  usedAt!: string | null;

  @Column('text', { name: 'revoked_at', nullable: true })
  revokedAt!: string | null;
}
