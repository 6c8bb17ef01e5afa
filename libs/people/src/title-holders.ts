import { Injectable } from '@nestjs/common';
import { OrgTree } from '@xinhuo/enterprise';
import { ProgrammeSettingsPort } from '@xinhuo/programme';
import type { TitleFacts } from './people.events';
import { WorkerStates } from './worker-states';

/** Whose title it is to give, and to whom: what the log says, never what a sender writes. */
@Injectable()
export class TitleHolders {
  constructor(
    private readonly programmes: ProgrammeSettingsPort,
    private readonly workers: WorkerStates,
    private readonly orgs: OrgTree,
  ) {}

  /** The city union whose programme it is. */
  async cityOf(programmeId: string): Promise<string> {
    return (await this.programmes.frameOf(programmeId)).cityId;
  }

  /** Whether a worker or an enterprise of this city is meant: a title is money, and goes to nobody else. */
  async isIn(cityId: string, { holderKind, holderId }: Pick<TitleFacts, 'holderKind' | 'holderId'>): Promise<boolean> {
    if (holderKind === 'enterprise') {
      return (await this.orgs.kindOf(holderId)) === 'enterprise' && this.orgs.isWithin(holderId, cityId);
    }
    const worker = await this.workers.current(holderId);
    if (worker.phase === 'none' || worker.phase === 'erased') return false;
    return this.orgs.isWithin(worker.enterpriseId, cityId);
  }
}
