import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { pairingBoard } from '@xinhuo/pairing';
import { PromotionRow } from '@xinhuo/people';
import { AllowedTo, BusinessClock, Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { grantBoard } from '@xinhuo/subsidy';
import { DataSource } from 'typeorm';
import { type WorkItem, workOf } from './work-items';

const TABLES = [pairingBoard.name, grantBoard.name];

/** What waits for the viewer, soonest first; one more than `first` tells that there is more. */
@AllowedTo(...ROLES)
export class FindMyWork extends Query<readonly WorkItem[]> {
  constructor(
    readonly viewer: Actor,
    readonly page: { readonly first: number; readonly after?: string },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How much waits for the viewer, at most `MOST_COUNTED`. */
@AllowedTo(...ROLES)
export class CountMyWork extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindMyWork)
export class FindMyWorkHandler implements IQueryHandler<FindMyWork> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ viewer, page, readAfter }: FindMyWork): Promise<readonly WorkItem[]> {
    await this.progress.reached(TABLES, readAfter);
    const conditions = new Conditions();
    const promotions = this.db.getMetadata(PromotionRow).tablePath;
    const work = workOf({ viewer, conditions, promotions, today: this.clock.today() });
    if (work === undefined) return [];
    const behind = page.after ? `WHERE "sortKey" > ${conditions.place(page.after)}` : '';
    return this.db.query<WorkItem[]>(
      `SELECT * FROM (${work}) work ${behind} ORDER BY "sortKey" LIMIT ${conditions.place(page.first + 1)}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountMyWork)
export class CountMyWorkHandler implements IQueryHandler<CountMyWork> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ viewer, readAfter }: CountMyWork): Promise<number> {
    await this.progress.reached(TABLES, readAfter);
    const conditions = new Conditions();
    const promotions = this.db.getMetadata(PromotionRow).tablePath;
    const work = workOf({ viewer, conditions, promotions, today: this.clock.today() });
    if (work === undefined) return 0;
    const [counted] = await this.db.query<{ total: number }[]>(
      counting(`(${work}) work`, new Conditions()),
      conditions.parameters,
    );
    return counted?.total ?? 0;
  }
}
