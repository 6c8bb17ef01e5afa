import { Injectable } from '@nestjs/common';
import { DecisionRunner } from '@xinhuo/runtime';
import { workerStream } from './worker-states';
import { workerRules } from './worker.rules';

/**
 * Where people work, for handlers of other modules: a sender's word for it is never enough. Answers come from the
 * workers' own streams as the log has them now, so that somebody registered a moment ago counts.
 */
@Injectable()
export class Employment {
  constructor(private readonly decisions: DecisionRunner) {}

  /**
   * Whether each of these people works at the enterprise. Who left it counts as long as nobody else employs them: what
   * they did before may be entered afterwards. Nobody who is unknown or erased works anywhere.
   */
  async areAt(enterpriseId: string, personIds: readonly string[]): Promise<boolean> {
    const workers = await Promise.all(
      personIds.map((personId) => this.decisions.state(workerRules, workerStream(personId))),
    );
    return workers.every(
      (worker) => (worker.phase === 'employed' || worker.phase === 'left') && worker.enterpriseId === enterpriseId,
    );
  }

  /** Where somebody works, or worked last; undefined for who is unknown or erased. */
  async placeOf(personId: string): Promise<{ readonly enterpriseId: string; readonly employed: boolean } | undefined> {
    const worker = await this.decisions.state(workerRules, workerStream(personId));
    if (worker.phase !== 'employed' && worker.phase !== 'left') return undefined;
    return { enterpriseId: worker.enterpriseId, employed: worker.phase === 'employed' };
  }
}
