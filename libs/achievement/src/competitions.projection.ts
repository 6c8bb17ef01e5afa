import type { Projection } from '@xinhuo/kernel';
import type { CompetitionEvent } from './achievement.events';
import type { CompetitionEntryRow, CompetitionRow } from './competition.row';

type Tables = { readonly entry: CompetitionEntryRow; readonly competition: CompetitionRow };

/** Competitions with their entries; the counts follow from the entries, so that a withdrawal takes its own away. */
export const competitions: Projection<CompetitionEvent, Tables> = {
  name: 'competitions',
  version: 1,
  tables: {
    entry: {
      key: ['competitionId', 'entryId'],
      tally: ({ competitionId, withdrawnOn, prize }) => [
        {
          to: 'competition',
          key: { competitionId },
          add: { entries: withdrawnOn === null ? 1 : 0, prizes: prize > 0 ? 1 : 0 },
        },
      ],
    },
    competition: { key: ['competitionId'] },
  },
  on: {
    CompetitionAnnounced: ({ competitionId, programmeId, organiserId, name, heldOn }) => [
      { in: 'competition', put: { competitionId, programmeId, organiserId, name, heldOn, entries: 0, prizes: 0 } },
    ],
    CompetitionEntered: ({ competitionId, entryId, programmeId, enterpriseId, personId, enteredOn }) => [
      {
        in: 'entry',
        put: { competitionId, entryId, programmeId, enterpriseId, personId, enteredOn, withdrawnOn: null, prize: 0 },
      },
    ],
    CompetitionEntryWithdrawn: ({ competitionId, entryId, withdrawnOn }) => [
      { in: 'entry', of: { competitionId, entryId }, patch: { withdrawnOn } },
    ],
    CompetitionPrizeWon: ({ competitionId, entryId, prize }) => [
      { in: 'entry', of: { competitionId, entryId }, patch: { prize } },
    ],
  },
};
