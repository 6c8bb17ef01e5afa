import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, addDays, daysBetween, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, BusinessClock, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { figures } from './figures.projection';
import { NodeYearRow } from './figures.row';
import { NO_TOTALS } from './no-totals';
import { ViewerReach } from './viewer-reach';

/** One of the three-year targets: what is reached, and how the pace so far compares with the pace still needed. */
export interface TargetProgress {
  readonly key: 'excellentEnterprises' | 'masterTitles' | 'skilledMasters' | 'promotedWorkers';
  readonly target: number;
  readonly reached: number;
  /** Reached ÷ target; null without a target. */
  readonly share: number | null;
  /** Per year, from the start to today; null before the first day is over. */
  readonly pacePerYear: number | null;
  /** Per year, from today to the end, to reach the target; null when it is reached or the time is over. */
  readonly paceNeededPerYear: number | null;
  /** Needed ÷ so far (2.8: nearly three times as fast from now on); null where one of them is missing. */
  readonly paceRatio: number | null;
}

/** A programme's targets, as of a business date. */
export interface ProgrammeProgress {
  readonly programmeId: string;
  readonly asOf: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly targets: readonly TargetProgress[];
  /** Promotions of the programme, beside the distinct persons promoted. */
  readonly promotions: number;
}

/** How far a programme has come towards its targets; null when there is none within reach. */
@AllowedTo(...ROLES)
export class GetProgrammeProgress extends Query<ProgrammeProgress | null> {
  constructor(
    readonly viewer: Actor,
    readonly programmeId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const YEAR = 365.25;

/** The pace so far and the pace still needed, per year, by calendar days. */
export const paceOf = (
  { reached, target }: { readonly reached: number; readonly target: number },
  { startsOn, endsOn, asOf }: { readonly startsOn: string; readonly endsOn: string; readonly asOf: string },
): Pick<TargetProgress, 'share' | 'pacePerYear' | 'paceNeededPerYear' | 'paceRatio'> => {
  const elapsed = daysBetween(startsOn, addDays(asOf, 1)) / YEAR;
  const left = daysBetween(asOf, endsOn) / YEAR;
  const pace = elapsed > 0 ? reached / elapsed : null;
  const needed = left > 0 && reached < target ? (target - reached) / left : null;
  return {
    share: target > 0 ? reached / target : null,
    pacePerYear: pace,
    paceNeededPerYear: needed,
    paceRatio: needed !== null && pace ? needed / pace : null,
  };
};

@QueryHandler(GetProgrammeProgress)
export class GetProgrammeProgressHandler implements IQueryHandler<GetProgrammeProgress> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly clock: BusinessClock,
    private readonly reach: ViewerReach,
  ) {}

  async execute({ viewer, programmeId, readAfter }: GetProgrammeProgress): Promise<ProgrammeProgress | null> {
    await this.progress.reached([figures.name], readAfter);
    const frame = await this.reach.frameFor(viewer, programmeId);
    if (!frame) return null;
    const key = { programmeId, year: 0, nodeId: frame.cityId };
    const ever = (await this.db.getRepository(NodeYearRow).findOneBy(key)) ?? NO_TOTALS;
    const { startsOn, endsOn, targets } = frame;
    const asOf = this.clock.today();
    const reached = {
      excellentEnterprises: ever.enterpriseTitles,
      masterTitles: ever.masterTitles,
      skilledMasters: ever.skilledMasters,
      promotedWorkers: ever.promotedPersons,
    };
    const keys = ['excellentEnterprises', 'masterTitles', 'skilledMasters', 'promotedWorkers'] as const;
    return {
      programmeId,
      asOf,
      startsOn,
      endsOn,
      promotions: ever.promotions,
      targets: keys.map((name) => {
        const of = { reached: reached[name], target: targets[name] };
        return { key: name, ...of, ...paceOf(of, { startsOn, endsOn, asOf }) };
      }),
    };
  }
}
