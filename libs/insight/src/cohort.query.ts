import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, BusinessClock, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { figures } from './figures.projection';
import { ProgrammeFrameRow } from './figures.row';
import { ViewerReach } from './viewer-reach';

/** One cohort, the apprentices first paired in a year, and how far each of them has come until today. */
export interface Cohort {
  readonly programmeId: string;
  readonly year: number;
  readonly nodeId: string;
  readonly asOf: string;
  readonly paired: number;
  readonly fitForPost: number;
  readonly independent: number;
}

/** The cohort of a union or enterprise, without `nodeId` of the whole programme; null when out of reach. */
@AllowedTo(...ROLES)
export class GetCohort extends Query<Cohort | null> {
  constructor(
    readonly viewer: Actor,
    readonly of: { readonly programmeId: string; readonly year: number; readonly nodeId?: string },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/**
 * Everybody once, by the year of their first agreement in the programme: a change of master begins no new cohort, and
 * a gate counts with whichever master it was passed.
 */
const COHORT = `
  SELECT count(*)::int AS paired,
         count(*) FILTER (WHERE fit)::int AS "fitForPost",
         count(*) FILTER (WHERE independent)::int AS independent
    FROM (SELECT bool_or(jsonb_exists(gates, 'fit-for-post')) AS fit,
                 bool_or(jsonb_exists(gates, 'independent')) AS independent
            FROM read.pairing_figure_v1
           WHERE programme_id = $1
           GROUP BY apprentice_id
          HAVING extract(year FROM min(approved_on)) = $2
             AND bool_or(enterprise_id = $3 OR jsonb_exists(nodes, $3::text))) cohort`;

@QueryHandler(GetCohort)
export class GetCohortHandler implements IQueryHandler<GetCohort> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly reach: ViewerReach,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ viewer, of, readAfter }: GetCohort): Promise<Cohort | null> {
    await this.progress.reached([figures.name], readAfter);
    const { programmeId, year } = of;
    const frame = await this.db.getRepository(ProgrammeFrameRow).findOneBy({ programmeId });
    const nodeId = of.nodeId ?? frame?.cityId;
    if (!frame || !nodeId || !(await this.reach.seesFigures(viewer, nodeId))) return null;
    type Counts = Pick<Cohort, 'paired' | 'fitForPost' | 'independent'>;
    const [counts] = await this.db.query<[Counts]>(COHORT, [programmeId, year, nodeId]);
    return { programmeId, year, nodeId, asOf: this.clock.today(), ...counts };
  }
}
