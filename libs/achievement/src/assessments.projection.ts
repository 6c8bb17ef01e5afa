import type { Projection } from '@xinhuo/kernel';
import type { AssessmentEvent, FigureEvent } from './achievement.events';
import type { AssessmentRow, CitedFigureRow } from './assessment.row';

type Tables = { readonly assessment: AssessmentRow; readonly figure: CitedFigureRow };

/** Proficiency assessments with the score that each is measured against, and cited figures. */
export const assessments: Projection<AssessmentEvent | FigureEvent, Tables> = {
  name: 'assessments',
  version: 1,
  tables: { assessment: { key: ['personId', 'assessmentId'] }, figure: { key: ['figureId'] } },
  on: {
    ProficiencyAssessed: ({ by: _by, enteredBy: _enteredBy, ...data }) => [
      { in: 'assessment', put: { ...data, beforeHundredths: null } },
    ],
    ProficiencyGainMeasured: ({ personId, assessmentId, beforeHundredths }) => [
      { in: 'assessment', of: { personId, assessmentId }, patch: { beforeHundredths } },
    ],
    FigureCited: ({ by: _by, enteredBy: _enteredBy, ...data }) => [{ in: 'figure', put: data }],
  },
};
