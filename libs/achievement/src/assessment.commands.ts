import type { Acted, Dated, DateRefusal } from '@xinhuo/kernel';

/** What may be asked of the proficiency assessments of one apprentice. */
export type AssessmentCommand = {
  readonly type: 'AssessProficiency';
  readonly assessmentId: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  /** What was measured with; gains are measured with the same instrument only. */
  readonly instrument: string;
  /** Hundredths of a point, above 0. */
  readonly scoreHundredths: number;
  readonly assessedOn: string;
} & Acted &
  Dated;

/** Why an assessment is refused. */
export type AssessmentRejection =
  | DateRefusal
  | 'INSTRUMENT_MISSING'
  | 'INSTRUMENT_INVALID'
  | 'SCORE_INVALID'
  | 'ALREADY_ASSESSED'
  | 'OUT_OF_ORDER'
  | 'OWN_ASSESSMENT';
