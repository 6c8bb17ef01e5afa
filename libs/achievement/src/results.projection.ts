import type { Acted, Projection } from '@xinhuo/kernel';
import type { BreakthroughEvent, InnovationEvent } from './achievement.events';
import type { BreakthroughRow, InnovationRow } from './result.row';

type Tables = { readonly breakthrough: BreakthroughRow; readonly innovation: InnovationRow };

const claimed = ({ by, enteredBy }: Acted) => ({
  ...{ claimedBy: by, claimEnteredBy: enteredBy ?? null, confirmedBy: null, confirmationEnteredBy: null },
  ...{ reasonId: null },
});
const confirmed = ({ by, enteredBy }: Acted) => ({ confirmedBy: by, confirmationEnteredBy: enteredBy ?? null });

/** Breakthroughs and small innovations with where each stands. */
export const results: Projection<BreakthroughEvent | InnovationEvent, Tables> = {
  name: 'results',
  version: 2,
  tables: { breakthrough: { key: ['breakthroughId'] }, innovation: { key: ['innovationId'] } },
  on: {
    BreakthroughStarted: ({ breakthroughId, programmeId, enterpriseId, teamIds, titleId, startedOn, ...acted }) => [
      {
        in: 'breakthrough',
        put: {
          ...{ breakthroughId, programmeId, enterpriseId, personIds: teamIds, titleId, startedOn },
          ...{ state: 'claimed', onDay: startedOn, acceptedOn: null, revokedOn: null, evidence: [] },
          ...claimed(acted),
        },
      },
    ],
    BreakthroughAccepted: ({ breakthroughId, acceptedOn, evidence, ...acted }) => [
      {
        in: 'breakthrough',
        of: { breakthroughId },
        patch: { state: 'confirmed', onDay: acceptedOn, acceptedOn, evidence, ...confirmed(acted) },
      },
    ],
    BreakthroughRevoked: ({ breakthroughId, revokedOn, reasonId }) => [
      { in: 'breakthrough', of: { breakthroughId }, patch: { state: 'revoked', revokedOn, reasonId } },
    ],
    InnovationRecorded: ({
      innovationId,
      programmeId,
      enterpriseId,
      kind,
      personIds,
      titleId,
      recordedOn,
      ...acted
    }) => [
      {
        in: 'innovation',
        put: {
          ...{ innovationId, programmeId, enterpriseId, kind, personIds, titleId, recordedOn },
          ...{ state: 'claimed', onDay: recordedOn, convertedOn: null, revokedOn: null, evidence: [] },
          ...claimed(acted),
        },
      },
    ],
    InnovationConverted: ({ innovationId, convertedOn, evidence, ...acted }) => [
      {
        in: 'innovation',
        of: { innovationId },
        patch: { state: 'confirmed', onDay: convertedOn, convertedOn, evidence, ...confirmed(acted) },
      },
    ],
    InnovationRevoked: ({ innovationId, revokedOn, reasonId }) => [
      { in: 'innovation', of: { innovationId }, patch: { state: 'revoked', revokedOn, reasonId } },
    ],
  },
};
