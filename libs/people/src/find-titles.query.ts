import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { columnsOf, groupedBy } from './listing';
import type { Title } from './people.events';
import { PEOPLE_VIEWERS, PeopleScope } from './people-scope';
import { titleRoll } from './title-roll.projection';
import { TitleRow } from './title.row';
import { workerRegister } from './worker-register.projection';

/** Which titles are asked for; what is left out does not narrow. */
export interface TitleFilter {
  readonly programmeId?: string;
  readonly title?: Title;
  readonly holderId?: string;
  readonly nodeId?: string;
  /** The year of the award. */
  readonly year?: number;
  /** Also those that were revoked. */
  readonly revoked?: boolean;
}

/** A page behind a title; `first + 1` rows come back when there are more. */
export interface TitlePage {
  readonly first: number;
  readonly after?: readonly [awardedOn: string, titleId: string];
}

/** A person's title belongs where they work, an enterprise's to the enterprise. */
const BELONGING = { enterprise: 'coalesce(w.enterprise_id, t.holder_id)', person: 't.holder_id' } as const;

const FROM = 'read.title_v1 t LEFT JOIN read.worker_v1 w ON w.person_id = t.holder_id';

/** The titles that a viewer may see, the latest first. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindTitles extends Query<readonly TitleRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: TitleFilter,
    readonly page: TitlePage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** The titles that some persons or enterprises hold now, by holder. */
@AllowedTo(...PEOPLE_VIEWERS)
export class GetTitlesOf extends Query<ReadonlyMap<string, readonly TitleRow[]>> {
  constructor(
    readonly viewer: Actor,
    readonly holderIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindTitles)
export class FindTitlesHandler implements IQueryHandler<FindTitles> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindTitles): Promise<readonly TitleRow[]> {
    await this.progress.reached([titleRoll.name, workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    if (filter.nodeId) await this.scope.below(filter.nodeId, BELONGING.enterprise, conditions);
    conditions
      .equal('t.programme_id', filter.programmeId)
      .equal('t.title', filter.title)
      .equal('t.holder_id', filter.holderId);
    if (filter.year) {
      const year = conditions.place(filter.year);
      conditions.add(`t.awarded_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)`);
    }
    if (!filter.revoked) conditions.add('t.revoked_on IS NULL');
    if (page.after) {
      const [on, id] = page.after.map((value) => conditions.place(value));
      conditions.add(`(t.awarded_on < ${on}::date OR (t.awarded_on = ${on}::date AND t.title_id > ${id}::uuid))`);
    }
    const limit = conditions.place(page.first + 1);
    return this.db.query<TitleRow[]>(
      `SELECT ${columnsOf(this.db, TitleRow, 't')} FROM ${FROM}
        WHERE ${conditions.sql} ORDER BY t.awarded_on DESC, t.title_id LIMIT ${limit}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(GetTitlesOf)
export class GetTitlesOfHandler implements IQueryHandler<GetTitlesOf> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, holderIds, readAfter }: GetTitlesOf): Promise<ReadonlyMap<string, readonly TitleRow[]>> {
    await this.progress.reached([titleRoll.name, workerRegister.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    conditions.add(`t.holder_id = ANY(${conditions.place(holderIds)}::uuid[]) AND t.revoked_on IS NULL`);
    const rows = await this.db.query<TitleRow[]>(
      `SELECT ${columnsOf(this.db, TitleRow, 't')} FROM ${FROM} WHERE ${conditions.sql} ORDER BY t.awarded_on, t.title_id`,
      conditions.parameters,
    );
    return groupedBy(rows, ({ holderId }) => holderId);
  }
}
