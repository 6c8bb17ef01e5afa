import type { AssessmentEvent } from './achievement.events';

interface Measured {
  readonly assessmentId: string;
  readonly scoreHundredths: number;
  readonly assessedOn: string;
}

/** What a repeated command must say again. */
interface Known extends Omit<Measured, 'assessmentId'> {
  readonly instrument: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
}

/** The first and the latest assessment of an apprentice with each instrument, and which ids are known. */
export interface Assessments {
  readonly phase: 'none' | 'assessed';
  readonly byInstrument: Readonly<Record<string, { readonly first: Measured; readonly latest: Measured }>>;
  readonly known: Readonly<Record<string, Known>>;
}

/** The assessments after one more fact; a measured gain follows from them. */
export const evolveAssessments = (state: Assessments, { type, data }: AssessmentEvent): Assessments => {
  if (type === 'ProficiencyGainMeasured') return state;
  const { assessmentId, instrument, scoreHundredths, assessedOn, programmeId, enterpriseId } = data;
  const latest = { assessmentId, scoreHundredths, assessedOn };
  const first = state.byInstrument[instrument]?.first ?? latest;
  return {
    phase: 'assessed',
    byInstrument: { ...state.byInstrument, [instrument]: { first, latest } },
    known: {
      ...state.known,
      [assessmentId]: { scoreHundredths, assessedOn, instrument, programmeId, enterpriseId },
    },
  };
};
