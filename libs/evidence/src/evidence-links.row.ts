import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A thing that may name files: where it belongs, and who sees it because it is theirs. */
@Entity({ schema: 'read', name: 'evidence_subject_v1' })
export class EvidenceSubjectRow {
  /** The thing's kind and ids, such as `pairing-<pairingId>`. */
  @PrimaryColumn({ name: 'subject_id', type: 'text' })
  readonly subjectId!: string;

  /** Money is nothing for the data-entry role. */
  @Column({ name: 'kind', type: 'text' })
  readonly kind!: 'work' | 'money';

  @Column({ name: 'node_id', type: 'uuid' })
  readonly nodeId!: string;

  @Column({ name: 'person_ids', type: 'uuid', array: true })
  readonly personIds!: readonly string[];
}

/** A file that a thing names, and by whose hand. */
@Entity({ schema: 'read', name: 'evidence_link_v1' })
export class EvidenceLinkRow {
  @PrimaryColumn({ name: 'sha256', type: 'text' })
  readonly sha256!: string;

  @PrimaryColumn({ name: 'subject_id', type: 'text' })
  readonly subjectId!: string;

  /** Person id of who sent the command. */
  @PrimaryColumn({ name: 'named_by', type: 'text' })
  readonly namedBy!: string;

  /** ISO, UTC. */
  @Column({ name: 'named_at', type: 'text' })
  readonly namedAt!: string;
}
