import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Grade, GRADES, type Position } from '@xinhuo/kernel';
import { AllowedTo, type Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { type Sorted, sorted, type SortedList, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { columnsOf, groupedBy, orgNameOf, personNameOf, rankOf } from './listing';
import { namedPersons } from './name-match';
import { PEOPLE_VIEWERS, PeopleScope } from './people-scope';
import { PROMOTION_STATES, PromotionRow, type PromotionState } from './promotion.row';
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
  /** To this grade. */
  readonly grade?: Grade;
  /** Certified in this year. */
  readonly year?: number;
  /** Part of the person's name: characters, pinyin or initials. */
  readonly text?: string;
  /** Only those that were entered for somebody else (代录). */
  readonly enteredOnPaper?: boolean;
}

const BELONGING = { enterprise: 'r.enterprise_id', person: 'r.person_id' } as const;

/** The list of promotions as it can be sorted. */
export const promotionList = {
  columns: {
    CERTIFIED_ON: { sql: 'r.certified_on', type: 'date', descending: true },
    RECORDED_ON: { sql: 'r.recorded_on', type: 'date', descending: true },
    VERIFIED_ON: { sql: 'r.verified_on', type: 'date', descending: true },
    NAME: { sql: personNameOf('r.person_id'), type: 'text', personal: true },
    ENTERPRISE_NAME: { sql: orgNameOf('r.enterprise_id'), type: 'text' },
    GRADE: { sql: rankOf(GRADES, 'r.to_grade'), type: 'integer', descending: true },
    STATE: { sql: rankOf(PROMOTION_STATES, 'r.state'), type: 'integer' },
  },
  usual: 'CERTIFIED_ON',
  id: 'r.promotion_id',
  rows: 'read.promotion_v1 r',
} as const satisfies SortedList<string>;

/** What promotions can be sorted by. */
export type PromotionSort = keyof (typeof promotionList)['columns'];
/** The same, as a list of codes. */
export const PROMOTION_SORTS = Object.keys(promotionList.columns) as readonly PromotionSort[];

/** A promotion of a sorted list. */
export type ListedPromotion = PromotionRow & Sorted;

/** The promotions that a viewer may see, filtered and sorted. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindPromotions extends Query<readonly ListedPromotion[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: PromotionFilter,
    readonly page: SortedPage<PromotionSort>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many promotions such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...PEOPLE_VIEWERS)
export class CountPromotions extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: PromotionFilter,
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

  async execute({ viewer, filter, page, readAfter }: FindPromotions): Promise<readonly ListedPromotion[]> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    const scope = conditions.sql;
    await narrow(this.scope, conditions, filter);
    const { value, tail } = sorted(promotionList, page, conditions, scope);
    return this.db.query<ListedPromotion[]>(
      `SELECT ${columnsOf(this.db, PromotionRow, 'r')}, ${value}
         FROM ${promotionList.rows} WHERE ${conditions.sql} ${tail}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountPromotions)
export class CountPromotionsHandler implements IQueryHandler<CountPromotions> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, filter, readAfter }: CountPromotions): Promise<number> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    await narrow(this.scope, conditions, filter);
    const [counted] = await this.db.query<{ total: number }[]>(
      counting(promotionList.rows, conditions),
      conditions.parameters,
    );
    return counted?.total ?? 0;
  }
}

const narrow = async (scope: PeopleScope, conditions: Conditions, filter: PromotionFilter): Promise<void> => {
  const { nodeId, text, year, from, to, enteredOnPaper } = filter;
  if (nodeId) await scope.below(nodeId, BELONGING.enterprise, conditions);
  conditions
    .equal('r.programme_id', filter.programmeId)
    .equal('r.person_id', filter.personId)
    .equal('r.master_id', filter.masterId)
    .equal('r.state', filter.state)
    .equal('r.to_grade', filter.grade);
  for (const day of [from, year && `${year}-01-01`]) {
    if (day) conditions.add(`r.certified_on >= ${conditions.place(day)}::date`);
  }
  for (const day of [to, year && `${year}-12-31`]) {
    if (day) conditions.add(`r.certified_on <= ${conditions.place(day)}::date`);
  }
  if (enteredOnPaper !== undefined) {
    conditions.add(`(r.entered_by IS NOT NULL) = ${conditions.place(enteredOnPaper)}::boolean`);
  }
  if (text !== undefined) conditions.add(`r.person_id IN (${namedPersons(conditions, text)})`);
};

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
