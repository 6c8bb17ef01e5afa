import { Injectable } from '@nestjs/common';
import { accountList, AccountRow } from '@xinhuo/access';
import { type Actor, EventStore, StoreUnavailable } from '@xinhuo/kernel';
import { LiftedLog, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import type { SubsidyFact } from './subsidy.inbox';

const PERSON = 'person:';

/** The person who gets a grant, if its beneficiary is one. */
export const personOf = (beneficiary: string): string | undefined =>
  beneficiary.startsWith(PERSON) ? beneficiary.slice(PERSON.length) : undefined;

/** To which enterprises a person belongs: where they work, and where any account of theirs acts. */
@Injectable()
export class PersonTies {
  constructor(
    private readonly store: EventStore,
    private readonly log: LiftedLog,
    private readonly progress: ReadProgress,
    private readonly db: DataSource,
  ) {}

  /**
   * Node ids, those of unions among them. A look-up that fails is a fault, and so is a list of accounts that lags
   * behind the log: nothing is approved or paid without it.
   */
  async enterprisesOf({ personId, nodeId }: Actor): Promise<readonly string[]> {
    const known = await this.progress.reached([accountList.name], await this.store.head());
    if (!known) throw new StoreUnavailable('The list of accounts lags behind the log');
    const accounts = await this.db.getRepository(AccountRow).findBy({ personId, open: true });
    const employer = await this.employerOf(personId);
    return [...new Set([nodeId, ...accounts.map((account) => account.nodeId), ...employer])];
  }

  /** Where the person who gets a grant works; nothing for an enterprise, which is its own place. */
  async employerOfPayee(beneficiary: string): Promise<readonly string[]> {
    const personId = personOf(beneficiary);
    return personId === undefined ? [] : this.employerOf(personId);
  }

  private async employerOf(personId: string): Promise<readonly string[]> {
    let employer: readonly string[] = [];
    for await (const { type, data } of this.log.stream(`worker-${personId}`)) {
      const fact = { type, data } as SubsidyFact;
      if (fact.type === 'WorkerRegistered' || fact.type === 'WorkerMoved') employer = [fact.data.enterpriseId];
      else if (fact.type === 'WorkerLeft') employer = [];
    }
    return employer;
  }
}
