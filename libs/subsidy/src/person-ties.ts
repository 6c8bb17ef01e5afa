import { Injectable } from '@nestjs/common';
import { AccountRow } from '@xinhuo/access';
import { type Actor, EventStore } from '@xinhuo/kernel';
import { DataSource } from 'typeorm';
import type { SubsidyFact } from './subsidy.inbox';

/** To which enterprises a person belongs: where they work, and where any account of theirs acts. */
@Injectable()
export class PersonTies {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  /** Node ids, those of unions among them. A look-up that fails is a fault, so that nothing is approved without it. */
  async enterprisesOf({ personId, nodeId }: Actor): Promise<readonly string[]> {
    const accounts = await this.db.getRepository(AccountRow).findBy({ personId, open: true });
    const employer = await this.employerOf(personId);
    return [...new Set([nodeId, ...accounts.map((account) => account.nodeId), ...(employer ? [employer] : [])])];
  }

  private async employerOf(personId: string): Promise<string | undefined> {
    let employer: string | undefined;
    for await (const { type, data } of this.store.read(`worker-${personId}`)) {
      const fact = { type, data } as SubsidyFact;
      if (fact.type === 'WorkerRegistered' || fact.type === 'WorkerMoved') employer = fact.data.enterpriseId;
      else if (fact.type === 'WorkerLeft') employer = undefined;
    }
    return employer;
  }
}
