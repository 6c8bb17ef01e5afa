import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { columnsOf, groupedBy } from './listing';
import { PEOPLE_VIEWERS, PeopleScope } from './people-scope';
import { PromotionRow, type PromotionState } from './promotion.row';
import { workerRegister } from './worker-register.projection';

/** Which promotions are asked for; what is left out does not narrow. */
export interface PromotionFilter {
  readonly programmeId?: string;
  readonly nodeId?: string;
  readonly personId?: string;
  readonly masterId?: string;
  readonly state?: PromotionState;
  /** Certified on or after this day. */
  readonly from?: string;
  /** Certified on or before this day. */
  readonly to?: string;
  /** Only those that were entered for somebody else (代录). */
  readonly enteredOnPaper?: boolean;
}

/** A page behind a promotion; `first + 1` rows come back when there are more. */
export interface PromotionPage {
  readonly first: number;
  readonly after?: readonly [certifiedOn: string, promotionId: string];
}

const BELONGING = { enterprise: 'r.enterprise_id', person: 'r.person_id' } as const;

/** The promotions that a viewer may see, the latest certificates first. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindPromotions extends Query<readonly PromotionRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: PromotionFilter,
    readonly page: PromotionPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** All promotions of some persons, by person, the latest certificate first. A person has few. */
@AllowedTo(...PEOPLE_VIEWERS)
export class GetPromotionsOf extends Query<ReadonlyMap<string, readonly PromotionRow[]>> {
  constructor(
    readonly viewer: Actor,
    readonly personIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindPromotions)
export class FindPromotionsHandler implements IQueryHandler<FindPromotions> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindPromotions): Promise<readonly PromotionRow[]> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    if (filter.nodeId) await this.scope.below(filter.nodeId, BELONGING.enterprise, conditions);
    conditions
      .equal('r.programme_id', filter.programmeId)
      .equal('r.person_id', filter.personId)
      .equal('r.master_id', filter.masterId)
      .equal('r.state', filter.state);
    if (filter.from) conditions.add(`r.certified_on >= ${conditions.place(filter.from)}::date`);
    if (filter.to) conditions.add(`r.certified_on <= ${conditions.place(filter.to)}::date`);
    if (filter.enteredOnPaper !== undefined) {
      conditions.add(`(r.entered_by IS NOT NULL) = ${conditions.place(filter.enteredOnPaper)}::boolean`);
    }
    if (page.after) {
      const [on, id] = page.after.map((value) => conditions.place(value));
      conditions.add(
        `(r.certified_on < ${on}::date OR (r.certified_on = ${on}::date AND r.promotion_id > ${id}::uuid))`,
      );
    }
    const limit = conditions.place(page.first + 1);
    return this.db.query<PromotionRow[]>(
      `SELECT ${columnsOf(this.db, PromotionRow, 'r')} FROM read.promotion_v1 r
        WHERE ${conditions.sql} ORDER BY r.certified_on DESC, r.promotion_id LIMIT ${limit}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(GetPromotionsOf)
export class GetPromotionsOfHandler implements IQueryHandler<GetPromotionsOf> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({
    viewer,
    personIds,
    readAfter,
  }: GetPromotionsOf): Promise<ReadonlyMap<string, readonly PromotionRow[]>> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    conditions.add(`r.person_id = ANY(${conditions.place(personIds)}::uuid[])`);
    const rows = await this.db.query<PromotionRow[]>(
      `SELECT ${columnsOf(this.db, PromotionRow, 'r')} FROM read.promotion_v1 r
        WHERE ${conditions.sql} ORDER BY r.certified_on DESC, r.promotion_id`,
      conditions.parameters,
    );
    return groupedBy(rows, ({ personId }) => personId);
  }
}
