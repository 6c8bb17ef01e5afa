import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Title } from './people.events';

/** One title of a person or an enterprise. */
@Entity({ schema: 'read', name: 'title_v1' })
export class TitleRow {
  @PrimaryColumn({ name: 'title_id', type: 'uuid' })
  readonly titleId!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  readonly programmeId!: string;

  @Column({ name: 'city_id', type: 'uuid' })
  readonly cityId!: string;

  @Column({ name: 'title', type: 'text' })
  readonly title!: Title;

  @Column({ name: 'holder_kind', type: 'text' })
  readonly holderKind!: 'person' | 'enterprise';

  @Column({ name: 'holder_id', type: 'uuid' })
  readonly holderId!: string;

  @Column({ name: 'awarded_on', type: 'date' })
  readonly awardedOn!: string;

  /** Null while it is held. */
  @Column({ name: 'revoked_on', type: 'date', nullable: true })
  readonly revokedOn!: string | null;

  @Column({ name: 'reason_id', type: 'uuid', nullable: true })
  readonly reasonId!: string | null;
}
