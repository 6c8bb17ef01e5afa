import type { Projection } from '@xinhuo/kernel';
import type { BreakthroughEvent, InnovationEvent } from './achievement.events';
import type { BreakthroughRow, InnovationRow } from './result.row';

type Tables = { readonly breakthrough: BreakthroughRow; readonly innovation: InnovationRow };

/** Breakthroughs and small innovations with where each stands. */
export const results: Projection<BreakthroughEvent | InnovationEvent, Tables> = {
  name: 'results',
  version: 1,
  tables: { breakthrough: { key: ['breakthroughId'] }, innovation: { key: ['innovationId'] } },
  on: {
    BreakthroughStarted: ({ breakthroughId, programmeId, enterpriseId, teamIds, titleId, startedOn }) => [
      {
        in: 'breakthrough',
        put: {
          ...{ breakthroughId, programmeId, enterpriseId, personIds: teamIds, titleId, startedOn },
          ...{ state: 'claimed', onDay: startedOn, acceptedOn: null, revokedOn: null, evidence: [] },
        },
      },
    ],
    BreakthroughAccepted: ({ breakthroughId, acceptedOn, evidence }) => [
      {
        in: 'breakthrough',
        of: { breakthroughId },
        patch: { state: 'confirmed', onDay: acceptedOn, acceptedOn, evidence },
      },
    ],
    BreakthroughRevoked: ({ breakthroughId, revokedOn }) => [
      { in: 'breakthrough', of: { breakthroughId }, patch: { state: 'revoked', revokedOn } },
    ],
    InnovationRecorded: ({ innovationId, programmeId, enterpriseId, kind, personIds, titleId, recordedOn }) => [
      {
        in: 'innovation',
        put: {
          ...{ innovationId, programmeId, enterpriseId, kind, personIds, titleId, recordedOn },
          ...{ state: 'claimed', onDay: recordedOn, convertedOn: null, revokedOn: null, evidence: [] },
        },
      },
    ],
    InnovationConverted: ({ innovationId, convertedOn, evidence }) => [
      {
        in: 'innovation',
        of: { innovationId },
        patch: { state: 'confirmed', onDay: convertedOn, convertedOn, evidence },
      },
    ],
    InnovationRevoked: ({ innovationId, revokedOn }) => [
      { in: 'innovation', of: { innovationId }, patch: { state: 'revoked', revokedOn } },
    ],
  },
};
