import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo } from '@xinhuo/runtime';
import { GetWorkers, GetWorkersHandler } from './find-workers.query';
import { LookUps } from './look-ups';
import { type PersonDetails, Vault } from './vault';

/** Whether somebody with the same identity number or phone is known already. */
export interface PersonDuplicates {
  readonly exists: boolean;
  /** Who, as far as the viewer may see them. Of others only `exists` tells. */
  readonly personIds: readonly string[];
}

/** A warning before a person is entered a second time; an account has so many an hour. */
@AllowedTo('CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY')
export class GetPersonDuplicates extends Query<PersonDuplicates> {
  constructor(
    readonly viewer: Actor,
    readonly numbers: Omit<PersonDetails, 'name'>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetPersonDuplicates)
export class GetPersonDuplicatesHandler implements IQueryHandler<GetPersonDuplicates> {
  constructor(
    private readonly vault: Vault,
    private readonly lookUps: LookUps,
    private readonly workers: GetWorkersHandler,
  ) {}

  /** @throws TooManyLookUps */
  async execute({ viewer, numbers, readAfter }: GetPersonDuplicates): Promise<PersonDuplicates> {
    await this.lookUps.count(viewer.accountId);
    const found = await this.vault.duplicatesOf(numbers);
    if (found.length === 0) return { exists: false, personIds: [] };
    const seen = await this.workers.execute(new GetWorkers(viewer, found, readAfter));
    return { exists: true, personIds: found.filter((personId) => seen.has(personId)) };
  }
}
