import { self, within, type AccessRules } from '@xinhuo/kernel';
import type { WorkerCommand } from './worker.commands';
import type { Worker } from './worker.state';

/** Where the worker belongs. Nobody reaches a worker who is not registered. */
const ofWorker = (worker: Worker) => (worker.phase === 'none' ? 'nowhere' : within(worker.enterpriseId));

/** Where a new worker is to belong; one who is known already is reached only where they are. */
const ofNewWorker = (worker: Worker, { enterpriseId }: { readonly enterpriseId: string }) =>
  worker.phase === 'none' ? within(enterpriseId) : within(worker.enterpriseId);

/** Who employs them lets them go; who has left is taken on by the next. The handler also asks for the destination. */
const ofMovingWorker = (worker: Worker, { enterpriseId }: { readonly enterpriseId: string }) =>
  worker.phase === 'left' ? within(enterpriseId) : ofWorker(worker);

const ownOrEntered = {
  MASTER: (_: Worker, { personId }: { readonly personId: string }) => self(personId),
  APPRENTICE: (_: Worker, { personId }: { readonly personId: string }) => self(personId),
  // A paper that the person signed (代录).
  ENTERPRISE: ofWorker,
  DATA_ENTRY: ofWorker,
};

/** Who may do what with a worker: recorded at the enterprise, verified at the county or above (docs/reference/domain.md). */
export const workerAccess: AccessRules<WorkerCommand, Worker> = {
  RegisterWorker: {
    ENTERPRISE: ofNewWorker,
    COUNTY: ofNewWorker,
    CITY_HANDLER: ofNewWorker,
    DATA_ENTRY: ofNewWorker,
  },
  MoveWorker: {
    ENTERPRISE: ofMovingWorker,
    COUNTY: ofMovingWorker,
    CITY_HANDLER: ofMovingWorker,
    DATA_ENTRY: ofMovingWorker,
  },
  RecordWorkerLeft: { ENTERPRISE: ofWorker, COUNTY: ofWorker, CITY_HANDLER: ofWorker, DATA_ENTRY: ofWorker },
  RecordPromotion: { ENTERPRISE: ofWorker, COUNTY: ofWorker, CITY_HANDLER: ofWorker, DATA_ENTRY: ofWorker },
  VerifyPromotion: { COUNTY: ofWorker, CITY_HANDLER: ofWorker, CITY_APPROVER: ofWorker, DATA_ENTRY: ofWorker },
  RevokePromotion: { COUNTY: ofWorker, CITY_HANDLER: ofWorker, CITY_APPROVER: ofWorker },
  GiveConsent: ownOrEntered,
  WithdrawConsent: ownOrEntered,
  ErasePerson: { CITY_HANDLER: ofWorker },
  // Inner steps of a pairing: no person sends them alone (ADR-0011).
  ReserveApprenticeship: { SYSTEM: () => 'anywhere' },
  ReleaseApprenticeship: { SYSTEM: () => 'anywhere' },
};
