import type { Rules } from '@xinhuo/kernel';
import type { WorkerEvent } from './people.events';
import { workerAccess } from './worker.access';
import type { WorkerCommand, WorkerRejection } from './worker.commands';
import { worker } from './worker.decider';
import type { Worker } from './worker.state';

/** All that decides about one worker. No shape of its events has been retired. */
export const workerRules: Rules<WorkerCommand, Worker, WorkerEvent, WorkerRejection> = {
  ...worker,
  events: {
    WorkerRegistered: true,
    WorkerMoved: true,
    WorkerLeft: true,
    ApprenticeshipReserved: true,
    ApprenticeshipReleased: true,
    PromotionRecorded: true,
    PromotionVerified: true,
    PromotionRevoked: true,
    ConsentGiven: true,
    ConsentWithdrawn: true,
    PersonErased: true,
  },
  upcasters: {},
  access: workerAccess,
};
