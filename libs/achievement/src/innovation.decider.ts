import { accept, type Decider, type Decision, hands, reject, sharesHand, unreachable } from '@xinhuo/kernel';
import type { InnovationEvent } from './achievement.events';
import { dayRefusal, isEvidence, isTeam, sameAs } from './checks.decider';
import type { InnovationCommand, InnovationRejection } from './innovation.commands';
import { evolveInnovation, type Innovation } from './innovation.state';

type Command<T extends InnovationCommand['type']> = Extract<InnovationCommand, { type: T }>;
type Answer = Decision<InnovationEvent, InnovationRejection>;

const record = (state: Innovation, command: Command<'RecordInnovation'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
  if (state.phase !== 'none') {
    const same = sameAs(state, data, ['titleId', 'recordedOn', 'kind', 'personIds', 'enterpriseId', 'programmeId']);
    return same ? accept() : reject('ALREADY_RECORDED');
  }
  if (data.titleId === '') return reject('TITLE_MISSING');
  if (!isTeam(data.personIds)) return reject('TEAM_INVALID');
  return dayRefusal(data.recordedOn, command) ?? accept({ type: 'InnovationRecorded', data });
};

/** Conversion is stated by a second person who is not one of its makers. */
const convert = (state: Innovation, command: Command<'ConvertInnovation'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  if (state.phase === 'none') return reject('NOT_RECORDED');
  if (state.phase === 'revoked') return reject('ALREADY_REVOKED');
  if (state.phase === 'converted') {
    return sameAs(state, asked, ['convertedOn', 'evidence']) ? accept() : reject('ALREADY_CONVERTED');
  }
  if (sharesHand(state.recorder, asked)) return reject('SAME_PERSON');
  if (hands(asked).some((person) => state.personIds.includes(person))) return reject('TEAM_MEMBER');
  if (!isEvidence(asked.evidence)) return reject('EVIDENCE_MISSING');
  const { programmeId, enterpriseId } = state;
  return (
    dayRefusal(asked.convertedOn, command, state.recordedOn) ??
    accept({ type: 'InnovationConverted', data: { programmeId, enterpriseId, ...asked } })
  );
};

const revoke = (state: Innovation, command: Command<'RevokeInnovation'>): Answer => {
  const { type: _, today: _today, earliestOn: _earliestOn, ...asked } = command;
  if (state.phase === 'none' || state.phase === 'recorded') return reject('NOT_CONVERTED');
  if (state.phase === 'revoked') return accept();
  if (asked.reasonId === '') return reject('REASON_MISSING');
  const { programmeId, enterpriseId, convertedOn } = state;
  return (
    dayRefusal(asked.revokedOn, command, convertedOn) ??
    accept({ type: 'InnovationRevoked', data: { programmeId, enterpriseId, convertedOn, ...asked } })
  );
};

/** The rules of one small innovation “五小”成果 (docs/reference/domain.md §1): counted when it is converted. */
export const innovation: Decider<InnovationCommand, Innovation, InnovationEvent, InnovationRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveInnovation,
  decide(state, command) {
    switch (command.type) {
      case 'RecordInnovation':
        return record(state, command);
      case 'ConvertInnovation':
        return convert(state, command);
      case 'RevokeInnovation':
        return revoke(state, command);
      default:
        return unreachable(command);
    }
  },
};
