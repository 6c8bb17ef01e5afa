import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource, In } from 'typeorm';
import { programmes } from './programme.projection';
import { PlanTemplateRow, PriorityTradesRow, ProgrammeRow } from './programme.row';
import { ViewersCity } from './viewers-city';

/** A page of programmes; `after` is the start date and id of the last one before it. */
export interface ProgrammePage {
  readonly first: number;
  readonly after?: readonly [startsOn: string, programmeId: string];
}

/** One programme of the viewer's city; `null` when it is not there or another city's. */
@AllowedTo(...ROLES)
export class GetProgramme extends Query<ProgrammeRow | null> {
  constructor(
    readonly viewer: Actor,
    readonly programmeId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetProgramme)
export class GetProgrammeHandler implements IQueryHandler<GetProgramme> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly city: ViewersCity,
  ) {}

  async execute({ viewer, programmeId, readAfter }: GetProgramme): Promise<ProgrammeRow | null> {
    await this.progress.reached([programmes.name], readAfter);
    const cityId = await this.city.of(viewer);
    return cityId === undefined ? null : this.db.getRepository(ProgrammeRow).findOneBy({ programmeId, cityId });
  }
}

/** The programmes of the viewer's city, the latest first; one more than `first` tells that there are more. */
@AllowedTo(...ROLES)
export class FindProgrammes extends Query<readonly ProgrammeRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly page: ProgrammePage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindProgrammes)
export class FindProgrammesHandler implements IQueryHandler<FindProgrammes> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly city: ViewersCity,
  ) {}

  async execute({ viewer, page, readAfter }: FindProgrammes): Promise<readonly ProgrammeRow[]> {
    await this.progress.reached([programmes.name], readAfter);
    const cityId = await this.city.of(viewer);
    if (cityId === undefined) return [];
    const found = this.db
      .getRepository(ProgrammeRow)
      .createQueryBuilder('p')
      .where('p.cityId = :cityId', { cityId })
      .orderBy('p.startsOn', 'DESC')
      .addOrderBy('p.programmeId', 'DESC')
      .take(page.first + 1);
    if (page.after) {
      const [startsOn, programmeId] = page.after;
      found.andWhere('(p.startsOn, p.programmeId) < (:startsOn, :programmeId)', { startsOn, programmeId });
    }
    return found.getMany();
  }
}

/** All versions of the lists of priority trades of some programmes, whose ids the viewer has from a query before. */
@AllowedTo(...ROLES)
export class FindPriorityTrades extends Query<readonly PriorityTradesRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly programmeIds: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(FindPriorityTrades)
export class FindPriorityTradesHandler implements IQueryHandler<FindPriorityTrades> {
  constructor(private readonly db: DataSource) {}

  execute({ programmeIds }: FindPriorityTrades): Promise<readonly PriorityTradesRow[]> {
    return this.db
      .getRepository(PriorityTradesRow)
      .find({ where: { programmeId: In([...programmeIds]) }, order: { programmeId: 'ASC', version: 'ASC' } });
  }
}

/** The plan templates of some programmes, whose ids the viewer has from a query before. */
@AllowedTo(...ROLES)
export class FindPlanTemplates extends Query<readonly PlanTemplateRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly programmeIds: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(FindPlanTemplates)
export class FindPlanTemplatesHandler implements IQueryHandler<FindPlanTemplates> {
  constructor(private readonly db: DataSource) {}

  execute({ programmeIds }: FindPlanTemplates): Promise<readonly PlanTemplateRow[]> {
    return this.db
      .getRepository(PlanTemplateRow)
      .find({ where: { programmeId: In([...programmeIds]) }, order: { programmeId: 'ASC', trade: 'ASC' } });
  }
}
