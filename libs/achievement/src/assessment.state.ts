import type { AssessmentEvent } from './achievement.events';

interface Measured {
  readonly assessmentId: string;
  readonly scoreHundredths: number;
  readonly assessedOn: string;
}

/** The first and the latest assessment of an apprentice with each instrument, and which ids are known. */
export interface Assessments {
  readonly phase: 'none' | 'assessed';
  readonly byInstrument: Readonly<Record<string, { readonly first: Measured; readonly latest: Measured }>>;
  readonly known: Readonly<Record<string, number>>;
}

/** The assessments after one more fact; a measured gain follows from them. */
export const evolveAssessments = (state: Assessments, { type, data }: AssessmentEvent): Assessments => {
  if (type === 'ProficiencyGainMeasured') return state;
  const { assessmentId, instrument, scoreHundredths, assessedOn } = data;
  const latest = { assessmentId, scoreHundredths, assessedOn };
  const first = state.byInstrument[instrument]?.first ?? latest;
  return {
    phase: 'assessed',
    byInstrument: { ...state.byInstrument, [instrument]: { first, latest } },
    known: { ...state.known, [assessmentId]: scoreHundredths },
  };
};
