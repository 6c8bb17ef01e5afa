import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { type BoardPart, mentorParts } from './board-parts';
import { columnOf, type MentorMetric, type Ranked, ranked } from './boards';
import type { BoardOf, BoardPage, BoardStatement } from './enterprise-board.query';
import { figures } from './figures.projection';
import { ViewerReach } from './viewer-reach';

/** A master on a board; the name is joined by the edge, masked where there is no consent. */
export type MentorRank = Ranked<{
  readonly masterId: string;
  readonly enterpriseId: string | null;
  readonly countyId: string | null;
  readonly value: string;
  readonly apprentices: number;
  /** What the measure is made of. */
  readonly parts: readonly BoardPart[];
}>;

/** Masters by a metric, the best first: for every account of the programme's city, none for those of another. */
@AllowedTo(...ROLES)
export class FindMentorBoard extends Query<readonly MentorRank[]> {
  constructor(
    readonly viewer: Actor,
    readonly board: BoardOf<MentorMetric>,
    readonly page: BoardPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** As `enterpriseBoardStatement`, for masters. */
export const mentorBoardStatement = (board: BoardOf<MentorMetric>, { first, after }: BoardPage): BoardStatement => {
  const column = columnOf(board.metric);
  const values: unknown[] = [board.programmeId, board.year, first + 1];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const county = board.countyId ? `AND county_id = ${place(board.countyId)}` : '';
  const behind = after ? `AND (${column}, master_id) < (${place(after[0])}, ${place(after[1])})` : '';
  const text = `SELECT master_id AS "masterId", enterprise_id AS "enterpriseId", county_id AS "countyId",
            ${column}::text AS value, apprentices, ${mentorParts(board.metric)}
       FROM read.mentor_year_v1
      WHERE programme_id = $1 AND year = $2 AND ${column} > 0 ${county} ${behind}
      ORDER BY ${column} DESC, master_id DESC LIMIT $3`;
  return { text, values };
};

@QueryHandler(FindMentorBoard)
export class FindMentorBoardHandler implements IQueryHandler<FindMentorBoard> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, board, page, readAfter }: FindMentorBoard): Promise<readonly MentorRank[]> {
    await this.progress.reached([figures.name], readAfter);
    if (!(await this.reach.frameFor(viewer, board.programmeId))) return [];
    const { text, values } = mentorBoardStatement(board, page);
    const rows = await this.db.query<Omit<MentorRank, 'rank' | 'place'>[]>(text, values);
    return ranked(rows, page.after);
  }
}
