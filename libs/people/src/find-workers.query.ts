import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Grade, GRADES, type Position } from '@xinhuo/kernel';
import { AllowedTo, type Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { type Sorted, sorted, type SortedList, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { columnsOf, orgNameOf, rankOf } from './listing';
import { named } from './name-match';
import { PEOPLE_VIEWERS, PeopleScope } from './people-scope';
import { workerRegister } from './worker-register.projection';
import { WorkerRow } from './worker.row';

/** Which workers are asked for; what is left out does not narrow. Nobody whose data are erased is ever listed. */
export interface WorkerFilter {
  /** An enterprise, county or other node: all below it. */
  readonly nodeId?: string;
  /** Part of a name: characters, pinyin or initials. */
  readonly text?: string;
  readonly trade?: string;
  readonly grade?: Grade;
  /** Whether they still work there. */
  readonly employed?: boolean;
  /** Whether a pairing holds them as an apprentice. */
  readonly paired?: boolean;
}

/** Workers with their names. */
const NAMED = 'read.worker_v1 w JOIN vault.person p ON p.person_id = w.person_id';
const BELONGING = { enterprise: 'w.enterprise_id', person: 'w.person_id' } as const;

/** The list of workers as it can be sorted; names in the order of pinyin. */
export const workerList = {
  columns: {
    NAME: { sql: 'p.name', type: 'text', personal: true },
    ENTERPRISE_NAME: { sql: orgNameOf('w.enterprise_id'), type: 'text' },
    TRADE: { sql: 'w.trade COLLATE "zh-x-icu"', type: 'text' },
    GRADE: { sql: rankOf(GRADES, 'w.grade'), type: 'integer', descending: true },
    REGISTERED_ON: { sql: 'w.registered_on', type: 'date', descending: true },
    LEFT_ON: { sql: 'w.left_on', type: 'date', descending: true },
  },
  usual: 'NAME',
  id: 'p.person_id',
  rows: NAMED,
} as const satisfies SortedList<string>;

/** What workers can be sorted by. */
export type WorkerSort = keyof (typeof workerList)['columns'];
/** The same, as a list of codes. */
export const WORKER_SORTS = Object.keys(workerList.columns) as readonly WorkerSort[];

/** A worker of a sorted list. */
export type ListedWorker = WorkerRow & Sorted;

/** One worker; null when there is none or they are out of the viewer's reach. */
@AllowedTo(...PEOPLE_VIEWERS)
export class GetWorker extends Query<WorkerRow | null> {
  constructor(
    readonly viewer: Actor,
    readonly personId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** The workers that a viewer may see, filtered and sorted. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindWorkers extends Query<readonly ListedWorker[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: WorkerFilter,
    readonly page: SortedPage<WorkerSort>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many workers such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...PEOPLE_VIEWERS)
export class CountWorkers extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: WorkerFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** Workers by id, as far as the viewer may see them; what many rows of an answer ask for together. */
@AllowedTo(...PEOPLE_VIEWERS)
export class GetWorkers extends Query<ReadonlyMap<string, WorkerRow>> {
  constructor(
    readonly viewer: Actor,
    readonly personIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetWorkers)
export class GetWorkersHandler implements IQueryHandler<GetWorkers> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, personIds, readAfter }: GetWorkers): Promise<ReadonlyMap<string, WorkerRow>> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    conditions.add(`w.person_id = ANY(${conditions.place(personIds)}::uuid[])`);
    const rows = await this.db.query<WorkerRow[]>(
      `SELECT ${columnsOf(this.db, WorkerRow, 'w')} FROM read.worker_v1 w WHERE ${conditions.sql}`,
      conditions.parameters,
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }
}

@QueryHandler(GetWorker)
export class GetWorkerHandler implements IQueryHandler<GetWorker> {
  constructor(private readonly many: GetWorkersHandler) {}

  async execute({ viewer, personId, readAfter }: GetWorker): Promise<WorkerRow | null> {
    const found = await this.many.execute(new GetWorkers(viewer, [personId], readAfter));
    return found.get(personId) ?? null;
  }
}

@QueryHandler(FindWorkers)
export class FindWorkersHandler implements IQueryHandler<FindWorkers> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindWorkers): Promise<readonly ListedWorker[]> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    const scope = conditions.sql;
    await narrow(this.scope, conditions, filter);
    const { value, tail } = sorted(workerList, page, conditions, scope);
    return this.db.query<ListedWorker[]>(
      `SELECT ${columnsOf(this.db, WorkerRow, 'w')}, ${value} FROM ${NAMED} WHERE ${conditions.sql} ${tail}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountWorkers)
export class CountWorkersHandler implements IQueryHandler<CountWorkers> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, filter, readAfter }: CountWorkers): Promise<number> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    await narrow(this.scope, conditions, filter);
    const [counted] = await this.db.query<{ total: number }[]>(counting(NAMED, conditions), conditions.parameters);
    return counted?.total ?? 0;
  }
}

const narrow = async (scope: PeopleScope, conditions: Conditions, filter: WorkerFilter): Promise<void> => {
  const { nodeId, text, trade, grade, employed, paired } = filter;
  conditions.add('p.erased_at IS NULL');
  if (nodeId) await scope.below(nodeId, BELONGING.enterprise, conditions);
  conditions.equal('w.trade', trade).equal('w.grade', grade);
  if (employed !== undefined) conditions.add(`(w.left_on IS NULL) = ${conditions.place(employed)}::boolean`);
  if (paired !== undefined) conditions.add(`(w.pairing_id IS NOT NULL) = ${conditions.place(paired)}::boolean`);
  if (text !== undefined) conditions.add(named(conditions, 'p', text));
};
