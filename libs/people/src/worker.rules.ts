import type { Rules } from '@xinhuo/kernel';
import type { WorkerEvent } from './people.events';
import { workerAccess } from './worker.access';
import type { WorkerCommand, WorkerRejection } from './worker.commands';
import { worker } from './worker.decider';
import type { Worker } from './worker.state';

/** All that decides about one worker. No shape of its events has been retired. */
export const workerRules: Rules<WorkerCommand, Worker, WorkerEvent, WorkerRejection> = {
  ...worker,
  upcasters: {},
  access: workerAccess,
};
