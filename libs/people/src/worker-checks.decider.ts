import { dateRefusal, reject, unreachable, type Dated, type Decision, type Rejection } from '@xinhuo/kernel';
import type { WorkerEvent } from './people.events';
import type { WorkerCommand, WorkerRejection } from './worker.commands';
import type { Worker } from './worker.state';

/** One command about a worker. */
export type Command<T extends WorkerCommand['type']> = Extract<WorkerCommand, { type: T }>;
/** What the rules of a worker answer. */
export type Answer = Decision<WorkerEvent, WorkerRejection>;

/** A command without its name and without what only served the check of its date. */
export const dataOf = <C extends { readonly type: string } & Dated>({
  type: _,
  today: _t,
  earliestOn: _e,
  ...data
}: C) => data;

/** Why a business date cannot be taken, if so. */
export const refusedDate = (day: string, dated: Dated): Rejection<WorkerRejection> | undefined => {
  const refusal = dateRefusal(day, dated);
  return refusal && reject(refusal, { day, today: dated.today, earliestOn: dated.earliestOn });
};

/** Why nothing may be done with a worker who must be employed, if so. */
export const absence = (worker: Worker): Rejection<WorkerRejection> | undefined => {
  switch (worker.phase) {
    case 'none':
      return reject('NOT_REGISTERED');
    case 'left':
      return reject('WORKER_LEFT');
    case 'erased':
      return reject('PERSON_ERASED');
    case 'employed':
      return undefined;
    default:
      return unreachable(worker);
  }
};
