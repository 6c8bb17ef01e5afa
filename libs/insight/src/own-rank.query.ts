import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { enterpriseParts, mentorParts } from './board-parts';
import { columnOf, type EnterpriseMetric, type MentorMetric } from './boards';
import type { BoardOf, EnterpriseRank } from './enterprise-board.query';
import { figures } from './figures.projection';
import type { MentorRank } from './mentor-board.query';
import { ViewerReach } from './viewer-reach';

/** The row of the viewer's own enterprise on a board, to pin where the page does not hold it; null when not ranked. */
@AllowedTo(...ROLES)
export class FindOwnEnterpriseRank extends Query<EnterpriseRank | null> {
  constructor(
    readonly viewer: Actor,
    readonly board: BoardOf<EnterpriseMetric>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** The viewer's own row on the board of masters; null when not ranked. */
@AllowedTo(...ROLES)
export class FindOwnMentorRank extends Query<MentorRank | null> {
  constructor(
    readonly viewer: Actor,
    readonly board: BoardOf<MentorMetric>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

interface OwnRow {
  readonly table: string;
  readonly key: string;
  readonly select: string;
  readonly ownId: string;
}

/** The own row, its rank one more than the rows above it, which the metric's index counts. */
const ownRank = async <Row>(
  db: DataSource,
  board: BoardOf<EnterpriseMetric | MentorMetric>,
  { table, key, select, ownId }: OwnRow,
): Promise<Row | null> => {
  const column = columnOf(board.metric);
  const values: unknown[] = [board.programmeId, board.year, ownId];
  const county = board.countyId ? `AND county_id = $${values.push(board.countyId)}` : '';
  const above = `SELECT count(*)::int FROM ${table} WHERE programme_id = $1 AND year = $2 ${county}
                    AND ${column} > 0 AND ${column} > own.value::numeric`;
  const rows = await db.query<(Row & { readonly rank: number })[]>(
    `SELECT ranked.*, rank AS place
       FROM (SELECT own.*, (${above}) + 1 AS rank
               FROM (SELECT ${select}, ${column}::text AS value FROM ${table}
                      WHERE programme_id = $1 AND year = $2 AND ${key} = $3 AND ${column} > 0 ${county}) own) ranked`,
    values,
  );
  return rows[0] ?? null;
};

@QueryHandler(FindOwnEnterpriseRank)
export class FindOwnEnterpriseRankHandler implements IQueryHandler<FindOwnEnterpriseRank> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, board, readAfter }: FindOwnEnterpriseRank): Promise<EnterpriseRank | null> {
    await this.progress.reached([figures.name], readAfter);
    if (!(await this.reach.frameFor(viewer, board.programmeId))) return null;
    return ownRank<EnterpriseRank>(this.db, board, {
      table: 'read.enterprise_year_v1',
      key: 'enterprise_id',
      ownId: viewer.nodeId,
      select: `enterprise_id AS "enterpriseId", county_id AS "countyId", paired_workers AS "pairedWorkers",
               headcount, ${enterpriseParts(board.metric)}`,
    });
  }
}

@QueryHandler(FindOwnMentorRank)
export class FindOwnMentorRankHandler implements IQueryHandler<FindOwnMentorRank> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, board, readAfter }: FindOwnMentorRank): Promise<MentorRank | null> {
    await this.progress.reached([figures.name], readAfter);
    if (!(await this.reach.frameFor(viewer, board.programmeId))) return null;
    return ownRank<MentorRank>(this.db, board, {
      table: 'read.mentor_year_v1',
      key: 'master_id',
      ownId: viewer.personId,
      select: `master_id AS "masterId", enterprise_id AS "enterpriseId", county_id AS "countyId", apprentices,
               ${mentorParts(board.metric)}`,
    });
  }
}
