import { accept, type Decider, type Decision, hands, reject, unreachable } from '@xinhuo/kernel';
import type { HonourEvent } from './achievement.events';
import { dayRefusal, sameAs } from './checks.decider';
import type { HonourCommand, HonourRejection } from './honour.commands';
import { evolveHonour, type Honour } from './honour.state';

type Command<T extends HonourCommand['type']> = Extract<HonourCommand, { type: T }>;
type Answer = Decision<HonourEvent, HonourRejection>;

const confer = (state: Honour, command: Command<'ConferHonour'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
  if (state.phase === 'revoked') return reject('ALREADY_REVOKED');
  if (state.phase === 'conferred') {
    const same = sameAs(state, data, ['personId', 'conferredOn', 'honour', 'enterpriseId', 'programmeId']);
    return same ? accept() : reject('ALREADY_CONFERRED');
  }
  if (hands(data).includes(data.personId)) return reject('OWN_HONOUR');
  return dayRefusal(data.conferredOn, command) ?? accept({ type: 'HonourConferred', data });
};

const revoke = (state: Honour, command: Command<'RevokeHonour'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  if (state.phase === 'none') return reject('NOT_CONFERRED');
  if (state.phase === 'revoked') return accept();
  if (asked.reasonId === '') return reject('REASON_MISSING');
  const { phase: _phase, ...facts } = state;
  return (
    dayRefusal(asked.revokedOn, command, state.conferredOn) ??
    accept({ type: 'HonourRevoked', data: { ...facts, ...asked } })
  );
};

/** The rules of one honour of a person (docs/reference/domain.md §1, 企业创新标兵). */
export const honour: Decider<HonourCommand, Honour, HonourEvent, HonourRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveHonour,
  decide(state, command) {
    switch (command.type) {
      case 'ConferHonour':
        return confer(state, command);
      case 'RevokeHonour':
        return revoke(state, command);
      default:
        return unreachable(command);
    }
  },
};
