import { specify } from '@xinhuo/kernel/testing';
import type { CutRound, FreezeRound, OpenRound } from './round.commands';
import { round } from './round.decider';
import type { RoundEvent } from './subsidy.events';

const given = specify(round);
const dated = { today: '2025-12-31', earliestOn: '2025-12-01' };
const terms = { roundId: 'r1', programmeId: 'p1', cityId: 'city', year: 2025 };
const rulebook = { rulebookId: 'b1', rulebookVersion: 2, rulebookHash: 'hash-of-2' };
const open: OpenRound = {
  type: 'OpenRound',
  ...terms,
  ...rulebook,
  publishedHash: 'hash-of-2',
  openedOn: '2025-12-10',
  by: 'handler',
  ...dated,
};
const opened: RoundEvent = {
  type: 'RoundOpened',
  data: { ...terms, ...rulebook, openedOn: '2025-12-10', by: 'handler' },
};
const cut: CutRound = {
  type: 'CutRound',
  roundId: 'r1',
  asOf: '2025-12-31',
  cutOn: '2025-12-31',
  by: 'handler',
  ...dated,
};
const wasCut: RoundEvent = {
  type: 'RoundCut',
  data: { ...terms, ...rulebook, asOf: '2025-12-31', cutOn: '2025-12-31', by: 'handler' },
};
const result = {
  asOf: '2025-12-31',
  rulebookHash: 'hash-of-2',
  factsHash: 'facts',
  resultHash: 'result',
  lines: 28,
  ineligible: 181,
  totalFen: 126_000_000,
  frozenOn: '2025-12-31',
};
const freeze: FreezeRound = { type: 'FreezeRound', roundId: 'r1', ...result };
const frozen: RoundEvent = { type: 'RoundFrozen', data: { ...terms, ...result } };
const close = { type: 'CloseRound', roundId: 'r1', closedOn: '2025-12-31', by: 'handler', ...dated } as const;
const closed: RoundEvent = { type: 'RoundClosed', data: { ...terms, closedOn: '2025-12-31', by: 'handler' } };

describe('a round', () => {
  it('opens with a published version of a rulebook', () => given().when(open).then(opened));

  it('opens with no other content than the published one', () => {
    given()
      .when({ ...open, publishedHash: null })
      .refuses('RULEBOOK_NOT_PUBLISHED', { version: 2 });
    given()
      .when({ ...open, publishedHash: 'other' })
      .refuses('RULEBOOK_CHANGED', { version: 2 });
  });

  it('opens once', () => {
    given(opened).when(open).then();
    given(opened)
      .when({ ...open, year: 2026 })
      .refuses('ROUND_EXISTS');
  });

  it('opens for a year and on a day that can be', () => {
    given()
      .when({ ...open, year: 25 })
      .refuses('YEAR_INVALID');
    given()
      .when({ ...open, openedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE', { on: '2026-01-01' });
    given()
      .when({ ...open, openedOn: '2025-11-30' })
      .refuses('DATE_TOO_EARLY');
  });

  it('is cut once it is open, for a business date of its year or after', () => {
    given(opened).when(cut).then(wasCut);
    given().when(cut).refuses('ROUND_NOT_OPEN');
    given(opened)
      .when({ ...cut, asOf: '2024-12-31' })
      .refuses('AS_OF_OUTSIDE_YEAR', { year: 2025 });
    given(opened)
      .when({ ...cut, cutOn: '2025-12-30' })
      .refuses('DATE_IN_FUTURE', { on: '2025-12-31' });
    given(opened)
      .when({ ...cut, cutOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });

  it('is cut only once', () => {
    given(opened, wasCut).when(cut).then();
    given(opened, wasCut)
      .when({ ...cut, asOf: '2025-12-30' })
      .refuses('ALREADY_CUT', { asOf: '2025-12-31' });
  });

  it('is frozen after the cut, by its own rulebook and date', () => {
    given(opened, wasCut).when(freeze).then(frozen);
    given(opened).when(freeze).refuses('NOT_CUT');
    given(opened, wasCut)
      .when({ ...freeze, rulebookHash: 'other' })
      .refuses('FREEZE_MISMATCH');
    given(opened, wasCut)
      .when({ ...freeze, asOf: '2025-12-30' })
      .refuses('FREEZE_MISMATCH');
  });

  it('is frozen again without a fact, and never to another result', () => {
    given(opened, wasCut, frozen).when(freeze).then();
    given(opened, wasCut, frozen)
      .when({ ...freeze, frozenOn: '2026-01-02' })
      .then();
    given(opened, wasCut, frozen)
      .when({ ...freeze, resultHash: 'other' })
      .refuses('FREEZE_MISMATCH');
    given(opened, wasCut, frozen)
      .when({ ...freeze, factsHash: 'other' })
      .refuses('FREEZE_MISMATCH');
    given(opened, wasCut, frozen, closed).when(freeze).then();
  });

  it('closes once it is frozen', () => {
    given(opened, wasCut, frozen).when(close).then(closed);
    given(opened, wasCut, frozen, closed).when(close).then();
    given(opened, wasCut).when(close).refuses('NOT_FROZEN');
    given(opened, wasCut, frozen)
      .when({ ...close, closedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });
});
