import type { Decider, Decision } from '@xinhuo/kernel';
import { accept, dateRefusal, reject, unreachable } from '@xinhuo/kernel';
import type { CloseRound, CutRound, FreezeRound, OpenRound, RoundCommand, RoundRejection } from './round.commands';
import type { Round, RoundTerms } from './round.state';
import { evolveRound } from './round.state';
import type { RoundEvent } from './subsidy.events';

type Answer = Decision<RoundEvent, RoundRejection>;
type Opened = Exclude<Round, { phase: 'none' }>;

const termsOf = ({ programmeId, cityId, year }: RoundTerms, roundId: string) => ({
  roundId,
  programmeId,
  cityId,
  year,
});

/** Opening again what is open already changes nothing. */
const reopen = (state: Opened, { programmeId, year, publishedHash, rulebookHash }: OpenRound): Answer => {
  const hash = publishedHash ?? rulebookHash;
  const isSame = state.programmeId === programmeId && state.year === year && state.rulebookHash === hash;
  return isSame ? accept() : reject('ROUND_EXISTS');
};

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 9999;

const open = (state: Round, command: OpenRound): Answer => {
  if (state.phase !== 'none') return reopen(state, command);
  const { type: _, publishedHash, today, earliestOn, ...data } = command;
  const { year, openedOn, rulebookVersion: version } = data;
  if (!isYear(year)) return reject('YEAR_INVALID', { year });
  if (publishedHash === null) return reject('RULEBOOK_NOT_PUBLISHED', { version });
  if (publishedHash !== data.rulebookHash) return reject('RULEBOOK_CHANGED', { version });
  const wrong = dateRefusal(openedOn, { today, earliestOn });
  return wrong ? reject(wrong, { on: openedOn }) : accept({ type: 'RoundOpened', data });
};

const cut = (state: Round, command: CutRound): Answer => {
  const { roundId, asOf, cutOn, by } = command;
  if (state.phase === 'none') return reject('ROUND_NOT_OPEN');
  if (state.phase !== 'open') return state.asOf === asOf ? accept() : reject('ALREADY_CUT', { asOf: state.asOf });
  const wrong = dateRefusal(cutOn, command);
  if (wrong) return reject(wrong, { on: cutOn });
  if (asOf > cutOn) return reject('DATE_IN_FUTURE', { on: asOf });
  if (asOf < `${state.year}-01-01`) return reject('AS_OF_OUTSIDE_YEAR', { asOf, year: state.year });
  const { rulebookId, rulebookVersion, rulebookHash } = state;
  const data = { ...termsOf(state, roundId), rulebookId, rulebookVersion, rulebookHash, asOf, cutOn, by };
  return accept({ type: 'RoundCut', data });
};

/** The job may run twice, in two processes; it must come to the same result each time. */
const freeze = (state: Round, { type: _, ...data }: FreezeRound): Answer => {
  if (state.phase === 'none' || state.phase === 'open') return reject('NOT_CUT');
  if (data.asOf !== state.asOf || data.rulebookHash !== state.rulebookHash) return reject('FREEZE_MISMATCH');
  if (state.phase === 'cut') {
    return accept({ type: 'RoundFrozen', data: { ...termsOf(state, data.roundId), ...data } });
  }
  const same = data.factsHash === state.factsHash && data.resultHash === state.resultHash;
  return same ? accept() : reject('FREEZE_MISMATCH');
};

const close = (state: Round, command: CloseRound): Answer => {
  const { roundId, closedOn, by } = command;
  if (state.phase === 'closed') return accept();
  if (state.phase !== 'frozen') return reject('NOT_FROZEN');
  const wrong = dateRefusal(closedOn, command);
  if (wrong) return reject(wrong, { on: closedOn });
  return accept({ type: 'RoundClosed', data: { ...termsOf(state, roundId), closedOn, by } });
};

/** The rules of a yearly round: opened by a rulebook, cut, frozen once, closed (docs/reference/money.md). */
export const round: Decider<RoundCommand, Round, RoundEvent, RoundRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveRound,
  decide(state, command) {
    switch (command.type) {
      case 'OpenRound':
        return open(state, command);
      case 'CutRound':
        return cut(state, command);
      case 'FreezeRound':
        return freeze(state, command);
      case 'CloseRound':
        return close(state, command);
      default:
        return unreachable(command);
    }
  },
};
