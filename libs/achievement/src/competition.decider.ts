import { accept, type Decider, type Decision, hands, isDate, reject, unreachable } from '@xinhuo/kernel';
import type { CompetitionEvent } from './achievement.events';
import { dayRefusal, isOfficialName, MOST_NAME, sameAs } from './checks.decider';
import type { CompetitionCommand, CompetitionRejection } from './competition.commands';
import { getIn } from './shared-map';
import { type Competition, type Entry, evolveCompetition } from './competition.state';

type Command<T extends CompetitionCommand['type']> = Extract<CompetitionCommand, { type: T }>;
type Answer = Decision<CompetitionEvent, CompetitionRejection>;
type Announced = Extract<Competition, { phase: 'announced' }>;

const announce = (state: Competition, command: Command<'AnnounceCompetition'>): Answer => {
  const { type: _, today: _today, earliestOn, ...asked } = command;
  const data = { ...asked, name: asked.name.trim() };
  if (state.phase === 'announced') {
    return sameAs(state, data, ['name', 'heldOn', 'programmeId', 'organiserId'])
      ? accept()
      : reject('ALREADY_ANNOUNCED');
  }
  if (data.name === '') return reject('NAME_MISSING');
  if (!isOfficialName(data.name)) return reject('NAME_INVALID', { most: MOST_NAME });
  if (!isDate(data.heldOn)) return reject('DATE_INVALID');
  if (data.heldOn < earliestOn) return reject('DATE_TOO_EARLY', { on: data.heldOn });
  return accept({ type: 'CompetitionAnnounced', data });
};

/** Entries are person-times 人次: one a person and competition. */
const enter = (state: Announced, command: Command<'EnterCompetition'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
  const known = getIn(state.entries, data.entryId);
  if (known) {
    const same = !known.withdrawn && sameAs(known, data, ['personId', 'enterpriseId', 'enteredOn']);
    return same ? accept() : reject('ENTRY_EXISTS');
  }
  if (getIn(state.entryOf, data.personId)) return reject('ALREADY_ENTERED');
  if (data.enteredOn > state.heldOn) return reject('ENTRY_CLOSED', { heldOn: state.heldOn });
  const { programmeId } = state;
  return dayRefusal(data.enteredOn, command) ?? accept({ type: 'CompetitionEntered', data: { programmeId, ...data } });
};

const ownerOf = ({ programmeId }: Announced, { personId, enterpriseId }: Entry) => ({
  programmeId,
  enterpriseId,
  personId,
});

const withdraw = (state: Announced, command: Command<'WithdrawCompetitionEntry'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  const entry = getIn(state.entries, asked.entryId);
  if (!entry) return reject('NOT_ENTERED');
  if (entry.withdrawn) return accept();
  if (entry.prize > 0) return reject('HAS_PRIZE');
  const { enteredOn } = entry;
  return (
    dayRefusal(asked.withdrawnOn, command, enteredOn) ??
    accept({ type: 'CompetitionEntryWithdrawn', data: { ...ownerOf(state, entry), enteredOn, ...asked } })
  );
};

const award = (state: Announced, command: Command<'AwardCompetitionPrize'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  const entry = getIn(state.entries, asked.entryId);
  if (!entry) return reject('NOT_ENTERED');
  if (entry.withdrawn) return reject('ENTRY_WITHDRAWN');
  if (![1, 2, 3].includes(asked.prize)) return reject('PRIZE_INVALID');
  if (entry.prize > 0) {
    return sameAs(entry, asked, ['prize', 'wonOn']) ? accept() : reject('OTHER_PRIZE', { prize: entry.prize });
  }
  if (hands(asked).includes(entry.personId)) return reject('OWN_PRIZE');
  return (
    dayRefusal(asked.wonOn, command, state.heldOn) ??
    accept({ type: 'CompetitionPrizeWon', data: { ...ownerOf(state, entry), ...asked } })
  );
};

/** The rules of one skills competition (docs/reference/domain.md §3, competitionEntries). */
export const competition: Decider<CompetitionCommand, Competition, CompetitionEvent, CompetitionRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveCompetition,
  decide(state, command) {
    if (command.type === 'AnnounceCompetition') return announce(state, command);
    if (state.phase === 'none') return reject('NOT_ANNOUNCED');
    switch (command.type) {
      case 'EnterCompetition':
        return enter(state, command);
      case 'WithdrawCompetitionEntry':
        return withdraw(state, command);
      case 'AwardCompetitionPrize':
        return award(state, command);
      default:
        return unreachable(command);
    }
  },
};
