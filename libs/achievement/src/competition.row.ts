import { Entity } from 'typeorm';
import { Id, KeyId, OnDay, Whole, Word } from './columns';

/** One entry of a competition; withdrawn ones stay with their day. */
@Entity({ schema: 'read', name: 'competition_entry_v1' })
export class CompetitionEntryRow {
  @KeyId('competition_id') readonly competitionId!: string;
  @KeyId('entry_id') readonly entryId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('enterprise_id') readonly enterpriseId!: string;
  @Id('person_id') readonly personId!: string;
  @OnDay('entered_on') readonly enteredOn!: string;
  @OnDay('withdrawn_on', { nullable: true }) readonly withdrawnOn!: string | null;
  /** 1 to 3, 0 without one. */
  @Whole('prize') readonly prize!: number;
}

/** One competition with its entries 人次 (without those withdrawn) and prizes. */
@Entity({ schema: 'read', name: 'competition_v1' })
export class CompetitionRow {
  @KeyId('competition_id') readonly competitionId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Id('organiser_id') readonly organiserId!: string;
  @Word('name') readonly name!: string;
  @OnDay('held_on') readonly heldOn!: string;
  @Whole('entries') readonly entries!: number;
  @Whole('prizes') readonly prizes!: number;
}
