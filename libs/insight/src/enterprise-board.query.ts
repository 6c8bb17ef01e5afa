import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { type BoardPart, enterpriseParts } from './board-parts';
import { type BoardCursor, columnOf, type EnterpriseMetric, type Ranked, ranked } from './boards';
import { figures } from './figures.projection';
import { ViewerReach } from './viewer-reach';

/** An enterprise on a board; `value` is exact decimal text, a rate in per cent. */
export type EnterpriseRank = Ranked<{
  readonly enterpriseId: string;
  readonly countyId: string | null;
  readonly value: string;
  readonly pairedWorkers: number;
  readonly headcount: number;
  /** What the measure is made of. */
  readonly parts: readonly BoardPart[];
}>;

/** What board is asked for. */
export interface BoardOf<Metric> {
  readonly programmeId: string;
  readonly year: number;
  readonly metric: Metric;
  readonly countyId?: string;
}

/** The page of a board that begins after a cursor; `first + 1` rows tell whether there are more. */
export interface BoardPage {
  readonly first: number;
  readonly after?: BoardCursor;
}

/** Enterprises by a metric, the best first: for every account of the programme's city, none for those of another. */
@AllowedTo(...ROLES)
export class FindEnterpriseBoard extends Query<readonly EnterpriseRank[]> {
  constructor(
    readonly viewer: Actor,
    readonly board: BoardOf<EnterpriseMetric>,
    readonly page: BoardPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** A statement and its parameters. */
export interface BoardStatement {
  readonly text: string;
  readonly values: unknown[];
}

/** Reads one page of the board along the metric's index: as many rows as the page has, and one more. */
export const enterpriseBoardStatement = (
  board: BoardOf<EnterpriseMetric>,
  { first, after }: BoardPage,
): BoardStatement => {
  const column = columnOf(board.metric);
  const values: unknown[] = [board.programmeId, board.year, first + 1];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const county = board.countyId ? `AND county_id = ${place(board.countyId)}` : '';
  const behind = after ? `AND (${column}, enterprise_id) < (${place(after[0])}, ${place(after[1])})` : '';
  const text = `SELECT enterprise_id AS "enterpriseId", county_id AS "countyId", ${column}::text AS value,
            paired_workers AS "pairedWorkers", headcount, ${enterpriseParts(board.metric)}
       FROM read.enterprise_year_v1
      WHERE programme_id = $1 AND year = $2 AND ${column} > 0 ${county} ${behind}
      ORDER BY ${column} DESC, enterprise_id DESC LIMIT $3`;
  return { text, values };
};

@QueryHandler(FindEnterpriseBoard)
export class FindEnterpriseBoardHandler implements IQueryHandler<FindEnterpriseBoard> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, board, page, readAfter }: FindEnterpriseBoard): Promise<readonly EnterpriseRank[]> {
    await this.progress.reached([figures.name], readAfter);
    if (!(await this.reach.frameFor(viewer, board.programmeId))) return [];
    const { text, values } = enterpriseBoardStatement(board, page);
    const rows = await this.db.query<Omit<EnterpriseRank, 'rank' | 'place'>[]>(text, values);
    return ranked(rows, page.after);
  }
}
