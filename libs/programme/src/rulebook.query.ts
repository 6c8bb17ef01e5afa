import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, type Role, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { rulebooks } from './rulebook.projection';
import { RulebookRow } from './rulebook.row';
import { ViewersCity } from './viewers-city';

/** Who sees drafts. What is published is public policy. */
const SEES_DRAFTS: readonly Role[] = ['CITY_HANDLER', 'CITY_APPROVER', 'FINANCE', 'AUDITOR'];

const visible = (viewer: Actor, cityId: string) => ({
  cityId,
  ...(!SEES_DRAFTS.includes(viewer.role) && { published: true }),
});

/** One rulebook of the viewer's city, with its content; `null` when it is not there or not to be seen. */
@AllowedTo(...ROLES)
export class GetRulebook extends Query<RulebookRow | null> {
  constructor(
    readonly viewer: Actor,
    readonly rulebookId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetRulebook)
export class GetRulebookHandler implements IQueryHandler<GetRulebook> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly city: ViewersCity,
  ) {}

  async execute({ viewer, rulebookId, readAfter }: GetRulebook): Promise<RulebookRow | null> {
    await this.progress.reached([rulebooks.name], readAfter);
    const cityId = await this.city.of(viewer);
    if (cityId === undefined) return null;
    return this.db.getRepository(RulebookRow).findOneBy({ rulebookId, ...visible(viewer, cityId) });
  }
}

/** A page of rulebooks; `after` is the version and id of the last one before it. */
export interface RulebookPage {
  readonly first: number;
  readonly after?: readonly [version: number, rulebookId: string];
}

/** The rulebooks of a programme, the latest version first; one more than `first` tells that there are more. */
@AllowedTo(...ROLES)
export class FindRulebooks extends Query<readonly RulebookRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly programmeId: string,
    readonly page: RulebookPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindRulebooks)
export class FindRulebooksHandler implements IQueryHandler<FindRulebooks> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly city: ViewersCity,
  ) {}

  async execute({ viewer, programmeId, page, readAfter }: FindRulebooks): Promise<readonly RulebookRow[]> {
    await this.progress.reached([rulebooks.name], readAfter);
    const cityId = await this.city.of(viewer);
    if (cityId === undefined) return [];
    const found = this.db
      .getRepository(RulebookRow)
      .createQueryBuilder('r')
      .where({ programmeId, ...visible(viewer, cityId) })
      .orderBy('r.version', 'DESC')
      .addOrderBy('r.rulebookId', 'DESC')
      .take(page.first + 1);
    if (page.after) {
      const [version, rulebookId] = page.after;
      found.andWhere('(r.version, r.rulebookId) < (:version, :rulebookId)', { version, rulebookId });
    }
    return found.getMany();
  }
}
