import type { Decider, Decision, Rejection } from '@xinhuo/kernel';
import { accept, dateRefusal, parseCreditCode, reject, unreachable } from '@xinhuo/kernel';
import type { EnterpriseCommand, EnterpriseRejection, OrgNodeRejection } from './enterprise.commands';
import type { EnterpriseEvent } from './enterprise.events';
import type { Enterprise } from './enterprise.state';
import { evolve } from './enterprise.state';
import { fitsUnder } from './org-kinds';
import { changeStage, join, reportYear } from './participation.decider';

type Command<T extends EnterpriseCommand['type']> = Extract<EnterpriseCommand, { type: T }>;
type Answer = Decision<EnterpriseEvent, OrgNodeRejection>;

/** The first day that can be written: a union or firm may have been founded at any time. */
const EVER = '0001-01-01';

const register = (state: Enterprise, command: Command<'RegisterOrgNode'>): Answer => {
  const { type: _, today: _today, parentKind: _kind, ...asked } = command;
  const data = { ...asked, name: asked.name.trim() };
  if (state.phase === 'registered') {
    const same = state.kind === data.kind && state.creditCode === data.creditCode && state.name === data.name;
    return same ? accept() : reject('ALREADY_REGISTERED');
  }
  return registrationRefusal(command) ?? accept({ type: 'OrgNodeRegistered', data });
};

const registrationRefusal = (command: Command<'RegisterOrgNode'>): Rejection<OrgNodeRejection> | undefined => {
  const { kind, parentId, parentKind, registeredOn, today } = command;
  if (command.name.trim() === '') return reject('NAME_MISSING');
  if (parentId !== null && parentKind === null) return reject('PARENT_UNKNOWN');
  if (!fitsUnder(kind, parentKind)) return reject('PARENT_KIND_WRONG', { kind });
  const wrong = creditCodeRefusal(command) ?? dateRefusal(registeredOn, { today, earliestOn: EVER });
  return wrong && reject(wrong, { on: registeredOn });
};

const creditCodeRefusal = ({ kind, creditCode }: Command<'RegisterOrgNode'>): OrgNodeRejection | undefined => {
  if (kind !== 'enterprise') return creditCode === null ? undefined : 'CREDIT_CODE_NOT_EXPECTED';
  if (creditCode === null) return 'CREDIT_CODE_MISSING';
  return parseCreditCode(creditCode) === creditCode ? undefined : 'CREDIT_CODE_INVALID';
};

const rename = (state: Enterprise, { type: _, today, ...data }: Command<'RenameOrgNode'>): Answer => {
  if (state.phase === 'none') return reject('NOT_REGISTERED');
  const name = data.name.trim();
  if (name === '') return reject('NAME_MISSING');
  if (name === state.name) return accept();
  const refusal = dateRefusal(data.renamedOn, { today, earliestOn: state.registeredOn });
  if (refusal) return reject(refusal, { on: data.renamedOn });
  return accept({ type: 'OrgNodeRenamed', data: { ...data, name } });
};

const move = (state: Enterprise, command: Command<'MoveOrgNode'>): Answer => {
  const { type: _, today, parentKind, sameCity, ...data } = command;
  if (state.phase === 'none') return reject('NOT_REGISTERED');
  if (state.parentId === null) return reject('ROOT_STAYS');
  if (state.parentId === data.parentId) return accept();
  if (parentKind === null) return reject('PARENT_UNKNOWN');
  if (!fitsUnder(state.kind, parentKind)) return reject('PARENT_KIND_WRONG', { kind: state.kind });
  if (!sameCity) return reject('OTHER_CITY');
  const refusal = dateRefusal(data.movedOn, { today, earliestOn: state.registeredOn });
  if (refusal) return reject(refusal, { on: data.movedOn });
  return accept({ type: 'OrgNodeMoved', data: { ...data, fromParentId: state.parentId } });
};

/** The rules of one node of the org tree, and of an enterprise's part in programmes. */
export const enterprise: Decider<EnterpriseCommand, Enterprise, EnterpriseEvent, EnterpriseRejection> = {
  initialState: { phase: 'none' },
  evolve,
  decide(state, command) {
    switch (command.type) {
      case 'RegisterOrgNode':
        return register(state, command);
      case 'RenameOrgNode':
        return rename(state, command);
      case 'MoveOrgNode':
        return move(state, command);
      case 'JoinProgramme':
        return join(state, command);
      case 'ChangeParticipationStage':
        return changeStage(state, command);
      case 'ReportHeadcount':
      case 'CheckMechanism':
      case 'DeclareSafety':
        return reportYear(state, command);
      default:
        return unreachable(command);
    }
  },
};
