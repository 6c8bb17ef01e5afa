import { Injectable } from '@nestjs/common';
import { DecisionRunner, StreamCache } from '@xinhuo/runtime';
import { workerRules } from './worker.rules';
import type { Worker } from './worker.state';

/** The stream of one worker. */
export const workerStream = (personId: string) => `worker-${personId}` as const;

/** What is known of workers, for handlers that need it before they decide. */
@Injectable()
export class WorkerStates {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly cache: StreamCache,
  ) {}

  /** As the log has it now. */
  current(personId: string): Promise<Worker> {
    return this.decisions.state(workerRules, workerStream(personId));
  }

  /** As this process saw it last, without a look at the log; undefined when it has not seen it. */
  remembered(personId: string): Worker | undefined {
    return this.cache.get<Worker>(workerStream(personId))?.state;
  }
}
