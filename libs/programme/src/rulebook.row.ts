import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One rulebook 奖补办法: its latest draft, or what was published. */
@Entity({ schema: 'read', name: 'rulebook_v1' })
export class RulebookRow {
  @PrimaryColumn({ name: 'rulebook_id', type: 'uuid' })
  readonly rulebookId!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @Column({ name: 'city_id', type: 'uuid' })
  readonly cityId!: string;

  @Column({ name: 'version', type: 'integer' })
  readonly version!: number;

  @Column({ name: 'hash', type: 'text' })
  readonly hash!: string;

  @Column({ name: 'content', type: 'jsonb' })
  readonly content!: object;

  @Column({ name: 'published', type: 'boolean' })
  readonly published!: boolean;

  /** Null while it is a draft. */
  @Column({ name: 'effective_on', type: 'date', nullable: true })
  readonly effectiveOn!: string | null;

  @Column({ name: 'drafted_by', type: 'text' })
  readonly draftedBy!: string;

  @Column({ name: 'published_by', type: 'text', nullable: true })
  readonly publishedBy!: string | null;
}
