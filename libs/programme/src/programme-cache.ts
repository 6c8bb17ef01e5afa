import { Injectable } from '@nestjs/common';
import { AccessDenied, DecisionRunner } from '@xinhuo/runtime';
import { programmeRules } from './programme.rules';
import type { Launched } from './programme.state';

/** How long a programme's state is believed before the log is looked at again: how late another process's change shows. */
const BELIEVED_MS = 2_000;

interface Believed {
  readonly programme: Promise<Launched>;
  readonly until: number;
}

/** The programmes' states for the hot path: most commands ask for dates and settings, which hardly ever change. */
@Injectable()
export class ProgrammeCache {
  private readonly believed = new Map<string, Believed>();

  constructor(private readonly decisions: DecisionRunner) {}

  /** @throws AccessDenied when there is no such programme. */
  get(programmeId: string): Promise<Launched> {
    const known = this.believed.get(programmeId);
    if (known && known.until > performance.now()) return known.programme;
    const programme = this.load(programmeId);
    this.believed.set(programmeId, { programme, until: performance.now() + BELIEVED_MS });
    programme.catch(() => this.forget(programmeId)); // an unknown programme may be launched next
    return programme;
  }

  /** The next look reads the log, after a change made here. */
  forget(programmeId: string): void {
    this.believed.delete(programmeId);
  }

  private async load(programmeId: string): Promise<Launched> {
    const state = await this.decisions.state(programmeRules, `programme-${programmeId}`);
    if (state.phase === 'none') throw new AccessDenied();
    return state;
  }
}
