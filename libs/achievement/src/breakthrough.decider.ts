import { accept, type Decider, type Decision, hands, reject, sharesHand, unreachable } from '@xinhuo/kernel';
import type { BreakthroughEvent } from './achievement.events';
import type { BreakthroughCommand, BreakthroughRejection } from './breakthrough.commands';
import { type Breakthrough, evolveBreakthrough } from './breakthrough.state';
import { dayRefusal, isEvidence, isTeam, sameAs } from './checks.decider';

type Command<T extends BreakthroughCommand['type']> = Extract<BreakthroughCommand, { type: T }>;
type Answer = Decision<BreakthroughEvent, BreakthroughRejection>;

const start = (state: Breakthrough, command: Command<'StartBreakthrough'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
  if (state.phase !== 'none') {
    const same = sameAs(state, data, ['titleId', 'startedOn', 'teamIds', 'enterpriseId', 'programmeId']);
    return same ? accept() : reject('ALREADY_STARTED');
  }
  if (data.titleId === '') return reject('TITLE_MISSING');
  if (!isTeam(data.teamIds)) return reject('TEAM_INVALID');
  return dayRefusal(data.startedOn, command) ?? accept({ type: 'BreakthroughStarted', data });
};

/** Accepted by a second person who is not of the team: whoever profits does not judge. */
const acceptResult = (state: Breakthrough, command: Command<'AcceptBreakthrough'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  if (state.phase === 'none') return reject('NOT_STARTED');
  if (state.phase === 'revoked') return reject('ALREADY_REVOKED');
  if (state.phase === 'accepted') {
    return sameAs(state, asked, ['acceptedOn', 'evidence']) ? accept() : reject('ALREADY_ACCEPTED');
  }
  if (sharesHand(state.starter, asked)) return reject('SAME_PERSON');
  if (hands(asked).some((person) => state.teamIds.includes(person))) return reject('TEAM_MEMBER');
  if (!isEvidence(asked.evidence)) return reject('EVIDENCE_MISSING');
  const { programmeId, enterpriseId } = state;
  return (
    dayRefusal(asked.acceptedOn, command, state.startedOn) ??
    accept({ type: 'BreakthroughAccepted', data: { programmeId, enterpriseId, ...asked } })
  );
};

const revoke = (state: Breakthrough, command: Command<'RevokeBreakthrough'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  if (state.phase === 'none' || state.phase === 'started') return reject('NOT_ACCEPTED');
  if (state.phase === 'revoked') return accept();
  if (asked.reasonId === '') return reject('REASON_MISSING');
  const { programmeId, enterpriseId, acceptedOn } = state;
  return (
    dayRefusal(asked.revokedOn, command, acceptedOn) ??
    accept({ type: 'BreakthroughRevoked', data: { programmeId, enterpriseId, acceptedOn, ...asked } })
  );
};

/** The rules of one breakthrough project 技术攻关 (docs/reference/domain.md §1): counted once, when it is accepted. */
export const breakthrough: Decider<BreakthroughCommand, Breakthrough, BreakthroughEvent, BreakthroughRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveBreakthrough,
  decide(state, command) {
    switch (command.type) {
      case 'StartBreakthrough':
        return start(state, command);
      case 'AcceptBreakthrough':
        return acceptResult(state, command);
      case 'RevokeBreakthrough':
        return revoke(state, command);
      default:
        return unreachable(command);
    }
  },
};
