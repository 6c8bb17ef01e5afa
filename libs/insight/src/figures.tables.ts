import type { Gate, Grade } from '@xinhuo/kernel';
import type { ProgrammeTargets } from './insight.inbox';

/** A node of the org tree with the unions above it, the city last before it. */
export interface OrgPath {
  readonly nodeId: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly countyId: string | null;
  /** Every union above the node, from the city down. */
  readonly nodes: readonly string[];
}

/** What the figures need of a programme. */
export interface ProgrammeRow {
  readonly programmeId: string;
  readonly cityId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly targets: ProgrammeTargets;
  /** Usual days from start to independent work, by trade. */
  readonly baselineDays: Readonly<Record<string, number>>;
}

/** The kind of a scheme, from the programme's rulebooks: tells the enterprise tiers from the rest. */
export interface GrantScheme {
  readonly programmeId: string;
  readonly scheme: string;
  readonly kind: string;
}

/** The programme in which a worker was last an apprentice. */
export interface ApprenticeHome {
  readonly personId: string;
  readonly programmeId: string;
  /** The programme's last year. */
  readonly lastYear: number;
}

/** Where a counted thing belongs: its enterprise, the unions above it, and the county among them. */
export interface Place {
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly countyId: string | null;
  readonly nodes: readonly string[];
}

/** A milestone's due day and the day it was signed. */
export interface PlannedDay {
  readonly dueOn: string;
  readonly signedOn: string | null;
}

/** One agreement that took force, with all that is counted of it. */
export interface PairingFigure extends Place {
  readonly pairingId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
  /** Whether the master was SENIOR or above when paired. */
  readonly skilled: boolean;
  readonly approvedOn: string;
  readonly startedOn: string;
  readonly endsOn: string;
  readonly endedOn: string | null;
  readonly completed: boolean;
  /** Usual days from start to independent work of the trade; null: no baseline. */
  readonly baselineDays: number | null;
  /** The year after which a gate once passed is not looked at any more. */
  readonly lastYear: number;
  readonly milestones: Readonly<Record<string, PlannedDay>>;
  readonly gates: Readonly<Partial<Record<Gate, string>>>;
}

/** One verified promotion. */
export interface PromotionFigure extends Place {
  readonly promotionId: string;
  readonly personId: string;
  readonly masterId: string | null;
  readonly year: number;
  readonly from: Grade;
  readonly to: Grade;
}

/** Kinds of result that count one each. */
export type ResultKind = 'breakthrough' | 'innovation' | 'entry' | 'prize' | 'honour';

/** One result that counts; `personId` is '' where no person is counted. */
export interface ResultFigure extends Place {
  readonly kind: ResultKind;
  readonly resultId: string;
  readonly personId: string;
  readonly year: number;
}

/** How often somebody holds a title of the programme; year 0 is the whole programme. */
export interface TitleHolder {
  readonly programmeId: string;
  readonly year: number;
  readonly holderKind: string;
  readonly holderId: string;
  readonly cityId: string;
  readonly titles: number;
}

/** One person's counts, in one place and year; year 0 is the whole programme. */
export interface PersonCounters {
  /** Pairings in force as an apprentice. */
  readonly paired: number;
  /** Pairings in force as a master, and those when SENIOR or above. */
  readonly mentored: number;
  readonly skilled: number;
  readonly fit: number;
  readonly independent: number;
  /** Passed the gate independent in this year or before. */
  readonly everIndependent: number;
  readonly promoted: number;
  readonly honours: number;
  /** Left the enterprise in this year or before. */
  readonly gone: number;
  /** Has a baseline assessment from this year or before. */
  readonly baselines: number;
  /** Gains measured, and their sum in millionths of the score before. */
  readonly gains: number;
  readonly gainMillionths: number;
  /** Ways to independent work with a baseline, the sum of their shares of it in millionths, and those without one. */
  readonly onboardings: number;
  readonly onboardingMillionths: number;
  readonly onboardingsMissing: number;
}

/** A person within one enterprise and year. */
export interface PersonAt extends Place, PersonCounters {
  readonly year: number;
  readonly personId: string;
}

/** A person under one union and year: a count is in how many enterprises it is so. */
export interface PersonUnder extends PersonCounters {
  readonly programmeId: string;
  readonly year: number;
  readonly nodeId: string;
  readonly personId: string;
}

/** Counts of distinct persons. */
export interface PersonTotals {
  readonly pairedWorkers: number;
  readonly masters: number;
  readonly skilledMasters: number;
  readonly fitForPost: number;
  readonly independent: number;
  readonly promotedPersons: number;
  readonly pacesetters: number;
  /** Apprentices of the year who left. */
  readonly left: number;
  /** Apprentices who have not got to independent work yet. */
  readonly waiting: number;
  /** Apprentices with a baseline assessment, and those of them not assessed again yet. */
  readonly baselined: number;
  readonly gainWaiting: number;
  readonly gainCount: number;
  readonly gainMillionths: number;
  readonly onboardingCount: number;
  readonly onboardingMillionths: number;
  readonly onboardingMissing: number;
}

/** Counts of things. */
export interface ThingTotals {
  readonly headcount: number;
  readonly promotions: number;
  readonly breakthroughs: number;
  readonly smallInnovations: number;
  readonly competitionEntries: number;
  readonly prizes: number;
  /** Milestones due in the year, and those signed by their due day. */
  readonly due: number;
  readonly onTime: number;
  /** Pairings that ended in the year, and those by completion. */
  readonly ended: number;
  readonly completed: number;
  /** Paid under the enterprise tier scheme of the year's round. */
  readonly grantsPaidFen: number;
}

/** The figures of one enterprise in one year. */
export interface EnterpriseYear extends Place, PersonTotals, ThingTotals {
  readonly year: number;
}

/** The figures of one union in one year; year 0 is the whole programme, for what the targets ask. */
export interface NodeYear extends PersonTotals, ThingTotals {
  readonly programmeId: string;
  readonly year: number;
  readonly nodeId: string;
  readonly enterprises: number;
  readonly grantedEnterprises: number;
  readonly masterTitles: number;
  readonly enterpriseTitles: number;
}

/** One cell of the promotion matrix of an enterprise or union. */
export interface PromotionCell {
  readonly programmeId: string;
  readonly year: number;
  readonly nodeId: string;
  readonly from: Grade;
  readonly to: Grade;
  readonly count: number;
}

/** A master and one apprentice in one year. */
export interface MentorApprentice {
  readonly programmeId: string;
  readonly year: number;
  readonly masterId: string;
  readonly apprenticeId: string;
  readonly pairings: number;
  readonly independent: number;
}

/** The figures of one master in one year. */
export interface MentorYear {
  readonly programmeId: string;
  readonly year: number;
  readonly masterId: string;
  readonly enterpriseId: string | null;
  readonly countyId: string | null;
  readonly nodes: readonly string[];
  readonly apprentices: number;
  readonly independent: number;
  readonly promotions: number;
  readonly completed: number;
  readonly due: number;
  readonly onTime: number;
}

/** A figure cited from others, in millionths; the source is a text of the vault. */
export interface CitedFigureRow {
  readonly programmeId: string;
  readonly year: number;
  readonly figure: string;
  readonly valueMillionths: number;
  readonly sourceId: string;
}

/** The tables of the figures, in the order in which they feed each other. */
export type FiguresTables = {
  readonly org_path: OrgPath;
  readonly programme_frame: ProgrammeRow;
  readonly grant_scheme: GrantScheme;
  readonly apprentice_home: ApprenticeHome;
  readonly cited_figure: CitedFigureRow;
  readonly pairing_figure: PairingFigure;
  readonly promotion_figure: PromotionFigure;
  readonly result_figure: ResultFigure;
  readonly title_holder: TitleHolder;
  readonly mentor_apprentice: MentorApprentice;
  readonly mentor_year: MentorYear;
  readonly person_at: PersonAt;
  readonly person_under: PersonUnder;
  readonly enterprise_year: EnterpriseYear;
  readonly node_year: NodeYear;
  readonly promotion_matrix: PromotionCell;
};
