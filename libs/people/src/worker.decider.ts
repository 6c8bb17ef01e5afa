import { accept, reject, unreachable, type Decider } from '@xinhuo/kernel';
import { giveConsent, withdrawConsent } from './consent.decider';
import type { WorkerEvent } from './people.events';
import { recordPromotion, revokePromotion, verifyPromotion } from './promotion.decider';
import { absence, dataOf, refusedDate, type Answer, type Command } from './worker-checks.decider';
import type { WorkerCommand, WorkerRejection } from './worker.commands';
import { evolveWorker, initialWorker, type Worker } from './worker.state';

const register = (worker: Worker, command: Command<'RegisterWorker'>): Answer => {
  if (worker.phase === 'erased') return reject('PERSON_ERASED');
  if (worker.phase !== 'none') {
    const { enterpriseId, trade, registeredGrade, registeredOn } = worker;
    const same =
      enterpriseId === command.enterpriseId &&
      trade === command.trade &&
      registeredGrade === command.grade &&
      registeredOn === command.registeredOn;
    return same ? accept() : reject('ALREADY_REGISTERED');
  }
  return (
    refusedDate(command.registeredOn, command) ?? accept({ type: 'WorkerRegistered', data: dataOf(command) } as const)
  );
};

/** To another enterprise, or back to work after leaving. */
const move = (worker: Worker, command: Command<'MoveWorker'>): Answer => {
  if (worker.phase === 'none') return reject('NOT_REGISTERED');
  if (worker.phase === 'erased') return reject('PERSON_ERASED');
  if (worker.phase === 'employed' && worker.enterpriseId === command.enterpriseId) return accept();
  const refused = refusedDate(command.movedOn, command);
  if (refused) return refused;
  return accept({ type: 'WorkerMoved', data: { ...dataOf(command), fromEnterpriseId: worker.enterpriseId } });
};

const leave = (worker: Worker, command: Command<'RecordWorkerLeft'>): Answer => {
  if (worker.phase === 'left') return accept();
  const refused = absence(worker) ?? refusedDate(command.leftOn, command);
  if (refused || worker.phase === 'none') return refused ?? reject('NOT_REGISTERED');
  return accept({ type: 'WorkerLeft', data: { ...dataOf(command), enterpriseId: worker.enterpriseId } });
};

const reserve = (worker: Worker, { personId, pairingId, masterId }: Command<'ReserveApprenticeship'>): Answer => {
  if (masterId === personId) return reject('MASTER_IS_APPRENTICE');
  const refused = absence(worker);
  if (refused || worker.phase === 'none') return refused ?? reject('NOT_REGISTERED');
  if (worker.heldBy === pairingId && worker.masters[pairingId] === masterId) return accept();
  if (worker.heldBy !== null) return reject('APPRENTICE_PAIRED');
  return accept({ type: 'ApprenticeshipReserved', data: { personId, pairingId, masterId } });
};

const release = (worker: Worker, { personId, pairingId }: Command<'ReleaseApprenticeship'>): Answer =>
  worker.phase === 'none' || worker.heldBy !== pairingId
    ? accept()
    : accept({ type: 'ApprenticeshipReleased', data: { personId, pairingId } });

const erase = (worker: Worker, { apprentices, ...command }: Command<'ErasePerson'>): Answer => {
  if (worker.phase === 'none') return reject('NOT_REGISTERED');
  if (worker.phase === 'erased') return accept();
  if (worker.heldBy !== null || apprentices > 0) return reject('STILL_PAIRED');
  return accept({ type: 'PersonErased', data: { ...dataOf(command), erasedOn: command.today } });
};

/** The rules of one worker: employment, the one apprenticeship, grades and promotions, consents. */
export const worker: Decider<WorkerCommand, Worker, WorkerEvent, WorkerRejection> = {
  initialState: initialWorker,
  evolve: evolveWorker,
  decide(state, command) {
    switch (command.type) {
      case 'RegisterWorker':
        return register(state, command);
      case 'MoveWorker':
        return move(state, command);
      case 'RecordWorkerLeft':
        return leave(state, command);
      case 'RecordPromotion':
        return recordPromotion(state, command);
      case 'VerifyPromotion':
        return verifyPromotion(state, command);
      case 'RevokePromotion':
        return revokePromotion(state, command);
      case 'GiveConsent':
        return giveConsent(state, command);
      case 'WithdrawConsent':
        return withdrawConsent(state, command);
      case 'ErasePerson':
        return erase(state, command);
      case 'ReserveApprenticeship':
        return reserve(state, command);
      case 'ReleaseApprenticeship':
        return release(state, command);
      default:
        return unreachable(command);
    }
  },
};
