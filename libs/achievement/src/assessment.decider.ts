import { accept, type Decider, hands, reject, type Rejection } from '@xinhuo/kernel';
import type { AssessmentEvent } from './achievement.events';
import type { AssessmentCommand, AssessmentRejection } from './assessment.commands';
import { type Assessments, evolveAssessments } from './assessment.state';
import { dayRefusal, isOfficialName, MOST_NAME, sameAs } from './checks.decider';

/** Ten thousand points: keeps typing errors out. */
const HIGHEST = 1_000_000;

const refusalOf = (command: AssessmentCommand): Rejection<AssessmentRejection> | undefined => {
  const { personId, instrument, scoreHundredths, assessedOn } = command;
  if (instrument.trim() === '') return reject('INSTRUMENT_MISSING');
  if (!isOfficialName(instrument.trim())) return reject('INSTRUMENT_INVALID', { most: MOST_NAME });
  const isScore = Number.isSafeInteger(scoreHundredths) && scoreHundredths >= 1 && scoreHundredths <= HIGHEST;
  if (!isScore) return reject('SCORE_INVALID');
  return hands(command).includes(personId) ? reject('OWN_ASSESSMENT') : dayRefusal(assessedOn, command);
};

/**
 * The rules of an apprentice's proficiency assessments (docs/reference/domain.md §3, proficiencyGain): the first with an
 * instrument is the baseline, every later one measures the gain since then.
 */
export const assessment: Decider<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRejection> = {
  initialState: { phase: 'none', byInstrument: {}, known: {} },
  evolve: evolveAssessments,
  decide(state, command) {
    const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
    const data = { ...asked, instrument: asked.instrument.trim() };
    const { assessmentId, personId, instrument, scoreHundredths, assessedOn, programmeId, enterpriseId } = data;
    const known = state.known[assessmentId];
    if (known) {
      const same = sameAs(known, data, ['scoreHundredths', 'instrument', 'assessedOn', 'enterpriseId', 'programmeId']);
      return same ? accept() : reject('ALREADY_ASSESSED');
    }
    const refusal = refusalOf(command);
    if (refusal) return refusal;
    const before = state.byInstrument[instrument];
    if (!before) return accept({ type: 'ProficiencyAssessed', data: { ...data, baseline: true } });
    if (assessedOn < before.latest.assessedOn) return reject('OUT_OF_ORDER', { latest: before.latest.assessedOn });
    const gain = {
      ...{ programmeId, enterpriseId, assessmentId, personId, instrument, assessedOn },
      beforeHundredths: before.first.scoreHundredths,
      afterHundredths: scoreHundredths,
    };
    return accept(
      { type: 'ProficiencyAssessed', data: { ...data, baseline: false } },
      { type: 'ProficiencyGainMeasured', data: gain },
    );
  },
};
