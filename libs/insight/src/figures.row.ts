import type { Gate, Grade } from '@xinhuo/kernel';
import { Entity } from 'typeorm';
import { Flag, Id, Json, Large, OnDay, Whole, Word } from './columns';
import type * as figures from './figures.tables';
import type { ProgrammeTargets } from './insight.inbox';

/** The read tables of the figures, as TypeORM sees them; what each column means is said in figures.tables.ts. */
@Entity({ schema: 'read', name: 'org_path_v1' })
export class OrgPathRow implements figures.OrgPath {
  @Id('node_id', { key: true }) readonly nodeId!: string;
  @Word('kind') readonly kind!: string;
  @Id('parent_id', { nullable: true }) readonly parentId!: string | null;
  @Id('county_id', { nullable: true }) readonly countyId!: string | null;
  @Json('nodes') readonly nodes!: readonly string[];
}

@Entity({ schema: 'read', name: 'programme_frame_v1' })
export class ProgrammeFrameRow implements figures.ProgrammeRow {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Id('city_id') readonly cityId!: string;
  @OnDay('starts_on') readonly startsOn!: string;
  @OnDay('ends_on') readonly endsOn!: string;
  @Json('targets') readonly targets!: ProgrammeTargets;
  @Json('baseline_days') readonly baselineDays!: Readonly<Record<string, number>>;
}

@Entity({ schema: 'read', name: 'grant_scheme_v1' })
export class GrantSchemeRow implements figures.GrantScheme {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Word('scheme', { key: true }) readonly scheme!: string;
  @Word('kind') readonly kind!: string;
}

@Entity({ schema: 'read', name: 'apprentice_home_v1' })
export class ApprenticeHomeRow implements figures.ApprenticeHome {
  @Id('person_id', { key: true }) readonly personId!: string;
  @Id('programme_id') readonly programmeId!: string;
  @Whole('last_year') readonly lastYear!: number;
}

@Entity({ schema: 'read', name: 'cited_gain_v1' })
export class CitedFigureEntity implements figures.CitedFigureRow {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Word('figure', { key: true }) readonly figure!: string;
  @Large('value_millionths') readonly valueMillionths!: number;
  @Id('source_id') readonly sourceId!: string;
}

abstract class PlacedRow implements figures.Place {
  @Id('programme_id') readonly programmeId!: string;
  @Id('enterprise_id') readonly enterpriseId!: string;
  @Id('county_id', { nullable: true }) readonly countyId!: string | null;
  @Json('nodes') readonly nodes!: readonly string[];
}

@Entity({ schema: 'read', name: 'pairing_figure_v1' })
export class PairingFigureRow extends PlacedRow implements figures.PairingFigure {
  @Id('pairing_id', { key: true }) readonly pairingId!: string;
  @Id('master_id') readonly masterId!: string;
  @Id('apprentice_id') readonly apprenticeId!: string;
  @Flag('skilled') readonly skilled!: boolean;
  @OnDay('approved_on') readonly approvedOn!: string;
  @OnDay('started_on') readonly startedOn!: string;
  @OnDay('ends_on') readonly endsOn!: string;
  @OnDay('ended_on', { nullable: true }) readonly endedOn!: string | null;
  @Flag('completed') readonly completed!: boolean;
  @Whole('baseline_days', { nullable: true }) readonly baselineDays!: number | null;
  @Whole('last_year') readonly lastYear!: number;
  @Json('milestones') readonly milestones!: Readonly<Record<string, figures.PlannedDay>>;
  @Json('gates') readonly gates!: Readonly<Partial<Record<Gate, string>>>;
}

@Entity({ schema: 'read', name: 'promotion_figure_v1' })
export class PromotionFigureRow extends PlacedRow implements figures.PromotionFigure {
  @Id('promotion_id', { key: true }) readonly promotionId!: string;
  @Id('person_id') readonly personId!: string;
  @Id('master_id', { nullable: true }) readonly masterId!: string | null;
  @Whole('year') readonly year!: number;
  @Word('from_grade') readonly from!: Grade;
  @Word('to_grade') readonly to!: Grade;
}

@Entity({ schema: 'read', name: 'result_figure_v1' })
export class ResultFigureRow extends PlacedRow implements figures.ResultFigure {
  @Word('kind', { key: true }) readonly kind!: figures.ResultKind;
  @Word('result_id', { key: true }) readonly resultId!: string;
  @Word('person_id') readonly personId!: string;
  @Whole('year') readonly year!: number;
}

@Entity({ schema: 'read', name: 'title_holder_v1' })
export class TitleHolderRow implements figures.TitleHolder {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Word('holder_kind', { key: true }) readonly holderKind!: string;
  @Id('holder_id', { key: true }) readonly holderId!: string;
  @Id('city_id') readonly cityId!: string;
  @Whole('titles') readonly titles!: number;
}

@Entity({ schema: 'read', name: 'mentor_apprentice_v1' })
export class MentorApprenticeRow implements figures.MentorApprentice {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('master_id', { key: true }) readonly masterId!: string;
  @Id('apprentice_id', { key: true }) readonly apprenticeId!: string;
  @Whole('pairings') readonly pairings!: number;
  @Whole('independent') readonly independent!: number;
}

@Entity({ schema: 'read', name: 'mentor_year_v1' })
export class MentorYearRow implements figures.MentorYear {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('master_id', { key: true }) readonly masterId!: string;
  @Id('enterprise_id', { nullable: true }) readonly enterpriseId!: string | null;
  @Id('county_id', { nullable: true }) readonly countyId!: string | null;
  @Json('nodes') readonly nodes!: readonly string[];
  @Whole('apprentices') readonly apprentices!: number;
  @Whole('independent') readonly independent!: number;
  @Whole('promotions') readonly promotions!: number;
  @Whole('completed') readonly completed!: number;
  @Whole('due') readonly due!: number;
  @Whole('on_time') readonly onTime!: number;
}

abstract class PersonCounterColumns implements figures.PersonCounters {
  @Whole('paired') readonly paired!: number;
  @Whole('mentored') readonly mentored!: number;
  @Whole('skilled') readonly skilled!: number;
  @Whole('fit') readonly fit!: number;
  @Whole('independent') readonly independent!: number;
  @Whole('ever_independent') readonly everIndependent!: number;
  @Whole('promoted') readonly promoted!: number;
  @Whole('honours') readonly honours!: number;
  @Whole('gone') readonly gone!: number;
  @Whole('baselines') readonly baselines!: number;
  @Whole('gains') readonly gains!: number;
  @Large('gain_millionths') readonly gainMillionths!: number;
  @Whole('onboardings') readonly onboardings!: number;
  @Large('onboarding_millionths') readonly onboardingMillionths!: number;
  @Whole('onboardings_missing') readonly onboardingsMissing!: number;
}

@Entity({ schema: 'read', name: 'person_at_v1' })
export class PersonAtRow extends PersonCounterColumns implements figures.PersonAt {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('enterprise_id', { key: true }) readonly enterpriseId!: string;
  @Id('person_id', { key: true }) readonly personId!: string;
  @Id('county_id', { nullable: true }) readonly countyId!: string | null;
  @Json('nodes') readonly nodes!: readonly string[];
}

@Entity({ schema: 'read', name: 'person_under_v1' })
export class PersonUnderRow extends PersonCounterColumns implements figures.PersonUnder {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('node_id', { key: true }) readonly nodeId!: string;
  @Id('person_id', { key: true }) readonly personId!: string;
}

abstract class TotalColumns implements figures.PersonTotals, figures.ThingTotals {
  @Whole('paired_workers') readonly pairedWorkers!: number;
  @Whole('masters') readonly masters!: number;
  @Whole('skilled_masters') readonly skilledMasters!: number;
  @Whole('fit_for_post') readonly fitForPost!: number;
  @Whole('independent') readonly independent!: number;
  @Whole('promoted_persons') readonly promotedPersons!: number;
  @Whole('pacesetters') readonly pacesetters!: number;
  @Whole('left_count') readonly left!: number;
  @Whole('waiting') readonly waiting!: number;
  @Whole('baselined') readonly baselined!: number;
  @Whole('gain_waiting') readonly gainWaiting!: number;
  @Whole('gain_count') readonly gainCount!: number;
  @Large('gain_millionths') readonly gainMillionths!: number;
  @Whole('onboarding_count') readonly onboardingCount!: number;
  @Large('onboarding_millionths') readonly onboardingMillionths!: number;
  @Whole('onboarding_missing') readonly onboardingMissing!: number;
  @Whole('headcount') readonly headcount!: number;
  @Whole('promotions') readonly promotions!: number;
  @Whole('breakthroughs') readonly breakthroughs!: number;
  @Whole('small_innovations') readonly smallInnovations!: number;
  @Whole('competition_entries') readonly competitionEntries!: number;
  @Whole('prizes') readonly prizes!: number;
  @Whole('due') readonly due!: number;
  @Whole('on_time') readonly onTime!: number;
  @Whole('ended') readonly ended!: number;
  @Whole('completed') readonly completed!: number;
  @Large('grants_paid_fen') readonly grantsPaidFen!: number;
}

@Entity({ schema: 'read', name: 'enterprise_year_v1' })
export class EnterpriseYearRow extends TotalColumns implements figures.EnterpriseYear {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('enterprise_id', { key: true }) readonly enterpriseId!: string;
  @Id('county_id', { nullable: true }) readonly countyId!: string | null;
  @Json('nodes') readonly nodes!: readonly string[];
}

@Entity({ schema: 'read', name: 'node_year_v1' })
export class NodeYearRow extends TotalColumns implements figures.NodeYear {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('node_id', { key: true }) readonly nodeId!: string;
  @Whole('enterprises') readonly enterprises!: number;
  @Whole('granted_enterprises') readonly grantedEnterprises!: number;
  @Whole('master_titles') readonly masterTitles!: number;
  @Whole('enterprise_titles') readonly enterpriseTitles!: number;
}

@Entity({ schema: 'read', name: 'promotion_matrix_v1' })
export class PromotionMatrixRow implements figures.PromotionCell {
  @Id('programme_id', { key: true }) readonly programmeId!: string;
  @Whole('year', { key: true }) readonly year!: number;
  @Id('node_id', { key: true }) readonly nodeId!: string;
  @Word('from_grade', { key: true }) readonly from!: Grade;
  @Word('to_grade', { key: true }) readonly to!: Grade;
  @Whole('count') readonly count!: number;
}

/** The row class of each table of the figures. */
export const FIGURE_ROWS = {
  org_path: OrgPathRow,
  programme_frame: ProgrammeFrameRow,
  grant_scheme: GrantSchemeRow,
  apprentice_home: ApprenticeHomeRow,
  cited_figure: CitedFigureEntity,
  pairing_figure: PairingFigureRow,
  promotion_figure: PromotionFigureRow,
  result_figure: ResultFigureRow,
  title_holder: TitleHolderRow,
  mentor_apprentice: MentorApprenticeRow,
  mentor_year: MentorYearRow,
  person_at: PersonAtRow,
  person_under: PersonUnderRow,
  enterprise_year: EnterpriseYearRow,
  node_year: NodeYearRow,
  promotion_matrix: PromotionMatrixRow,
} as const;
