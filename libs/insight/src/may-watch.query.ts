import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, ROLES } from '@xinhuo/kernel';
import { AllowedTo } from '@xinhuo/runtime';
import { ViewerReach } from './viewer-reach';

/** Whether somebody may hear of changes to a programme's figures: who stands in its city's tree. */
@AllowedTo(...ROLES)
export class MayWatchFigures extends Query<boolean> {
  constructor(
    readonly viewer: Actor,
    readonly programmeId: string,
  ) {
    super();
  }
}

@QueryHandler(MayWatchFigures)
export class MayWatchFiguresHandler implements IQueryHandler<MayWatchFigures> {
  constructor(private readonly reach: ViewerReach) {}

  async execute({ viewer, programmeId }: MayWatchFigures): Promise<boolean> {
    return (await this.reach.frameFor(viewer, programmeId)) !== null;
  }
}
