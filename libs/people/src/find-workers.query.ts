import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Grade, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import type { Conditions } from './conditions';
import { afterName, columnsOf } from './listing';
import { nameMatches } from './name-match';
import { searchedTokens } from './name-tokens';
import { PEOPLE_VIEWERS, PeopleScope } from './people-scope';
import { workerRegister } from './worker-register.projection';
import { WorkerRow } from './worker.row';

/** Which workers are asked for; what is left out does not narrow. */
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

/** A page: `first + 1` rows behind the person `after` come back when there are more. */
export interface PersonPage {
  readonly first: number;
  readonly after?: string;
}

/** Workers with their names. */
const NAMED = 'read.worker_v1 w JOIN vault.person p ON p.person_id = w.person_id';
const BELONGING = { enterprise: 'w.enterprise_id', person: 'w.person_id' } as const;

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

/** The workers that a viewer may see, by name in the order of pinyin. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindWorkers extends Query<readonly WorkerRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: WorkerFilter,
    readonly page: PersonPage,
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

  async execute({ viewer, filter, page, readAfter }: FindWorkers): Promise<readonly WorkerRow[]> {
    await this.progress.reached([workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    if (page.after) await afterName(this.db, { rows: NAMED, personId: page.after }, conditions);
    if (filter.nodeId) await this.scope.below(filter.nodeId, BELONGING.enterprise, conditions);
    narrow(conditions, filter);
    const limit = conditions.place(page.first + 1);
    return this.db.query<WorkerRow[]>(
      `SELECT ${columnsOf(this.db, WorkerRow, 'w')}
         FROM ${NAMED}
        WHERE ${conditions.sql} ORDER BY p.name, p.person_id LIMIT ${limit}`,
      conditions.parameters,
    );
  }
}

const narrow = (conditions: Conditions, { text, trade, grade, employed, paired }: WorkerFilter): void => {
  conditions.equal('w.trade', trade).equal('w.grade', grade);
  if (employed !== undefined) conditions.add(`(w.left_on IS NULL) = ${conditions.place(employed)}::boolean`);
  if (paired !== undefined) conditions.add(`(w.pairing_id IS NOT NULL) = ${conditions.place(paired)}::boolean`);
  if (text === undefined) return;
  const sought = searchedTokens(text);
  conditions.add(nameMatches('p', conditions.place(sought.tokens), conditions.place(sought.text)));
};
