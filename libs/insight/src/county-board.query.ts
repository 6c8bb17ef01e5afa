import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { type BoardPart, enterpriseParts } from './board-parts';
import { type EnterpriseMetric, type Ranked, ranked } from './boards';
import type { BoardOf, BoardPage } from './enterprise-board.query';
import { figures } from './figures.projection';
import { ViewerReach } from './viewer-reach';

/** A county on the board; `value` is exact decimal text, a rate in per cent. */
export type CountyRank = Ranked<{
  readonly countyId: string;
  readonly value: string;
  readonly enterprises: number;
  readonly pairedWorkers: number;
  /** What the measure is made of. */
  readonly parts: readonly BoardPart[];
}>;

/** The counties of a programme by a metric, the best first. */
@AllowedTo(...ROLES)
export class FindCountyBoard extends Query<readonly CountyRank[]> {
  constructor(
    readonly viewer: Actor,
    readonly board: Omit<BoardOf<EnterpriseMetric>, 'countyId'>,
    readonly page: BoardPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const rate = (part: string, whole: string) => `CASE WHEN ${whole} > 0 THEN round(${part} * 100.0 / ${whole}, 4) END`;
const RESULTS = '(breakthroughs + small_innovations + prizes)';

/** Counties are few, so their rates are computed when they are asked for. */
const VALUE: Readonly<Record<EnterpriseMetric, string>> = {
  PAIRED_WORKERS: 'paired_workers',
  FIT_FOR_POST: 'fit_for_post',
  INDEPENDENT: 'independent',
  PROMOTIONS: 'promotions',
  RESULTS,
  PAIRING_RATE: rate('paired_workers', 'headcount'),
  PROMOTIONS_PER_HUNDRED: rate('promotions', 'paired_workers'),
  ON_TIME_RATE: rate('on_time', 'due'),
  COMPLETION_RATE: rate('completed', 'ended'),
  RETENTION_RATE: rate('(paired_workers - left_count)', 'paired_workers'),
  RESULTS_PER_HUNDRED: rate(RESULTS, 'paired_workers'),
};

@QueryHandler(FindCountyBoard)
export class FindCountyBoardHandler implements IQueryHandler<FindCountyBoard> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, board, page, readAfter }: FindCountyBoard): Promise<readonly CountyRank[]> {
    await this.progress.reached([figures.name], readAfter);
    if (!(await this.reach.frameFor(viewer, board.programmeId))) return [];
    const { after, first } = page;
    const parameters: unknown[] = [board.programmeId, board.year, first + 1];
    const place = (value: unknown): string => `$${parameters.push(value)}`;
    const behind = after ? `AND (value, "countyId") < (${place(after[0])}::numeric, ${place(after[1])}::uuid)` : '';
    const rows = await this.db.query<Omit<CountyRank, 'rank' | 'place'>[]>(
      `SELECT "countyId", value::text AS value, enterprises, "pairedWorkers", parts
         FROM (SELECT n.node_id AS "countyId", (${VALUE[board.metric]})::numeric AS value, enterprises,
                      paired_workers AS "pairedWorkers", ${enterpriseParts(board.metric)}
                 FROM read.node_year_v1 n JOIN read.org_path_v1 o ON o.node_id = n.node_id AND o.kind = 'county'
                WHERE n.programme_id = $1 AND n.year = $2) county
        WHERE value > 0 ${behind}
        ORDER BY county.value DESC, county."countyId" DESC LIMIT $3`,
      parameters,
    );
    return ranked(rows, after);
  }
}
