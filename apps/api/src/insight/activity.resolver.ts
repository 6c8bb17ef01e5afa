import { QueryBus } from '@nestjs/cqrs';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import { FindRecentActivity } from '@xinhuo/insight';
import { type Actor, isDate, type Position } from '@xinhuo/kernel';
import { PersonNames } from '@xinhuo/people';

import { badCursor, given, Loaders, pageOf, positionIn, ReadAfter, toConnection, Viewer } from '../edge';
import { ActivityArgs, ActivityConnection, ActivityType } from './activity.types';

const PERSON_NAMES = {};
const ORG_NAMES = {};

const pageAfter = (args: ActivityArgs) => {
  const { first, after } = pageOf(args, 2);
  if (!after) return { first };
  const on = String(after[0]);
  if (!isDate(on)) throw badCursor();
  return { first, after: [on, positionIn(after[1])] as const };
};

/** 动态: what happened lately in the own part of the tree. */
@Resolver()
export class ActivityResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => ActivityConnection, { description: '管理范围内的动态，最近的在前 / What happened lately, latest first' })
  async recentActivity(
    @Args() args: ActivityArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<ActivityConnection> {
    const page = pageAfter(args);
    const { nodeId, programmeId } = args;
    const filter = given({ nodeId, programmeId });
    const rows = await this.queries.execute(new FindRecentActivity(viewer, filter, page, readAfter));
    return toConnection(rows, page, ({ happenedOn, position }) => [happenedOn, position]);
  }
}

const NAME = '未同意公开且不在管理范围内的显示为 王** / masked without consent outside the own scope';

@Resolver(() => ActivityType)
export class ActivityFieldsResolver {
  constructor(
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '企业或工会名称 / Name of the node' })
  nodeName(@Parent() { nodeId }: ActivityType, @Loaders() loaders: Loaders): Promise<string | null> {
    return loaders.load(ORG_NAMES, nodeId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => String, { nullable: true, description: `姓名；${NAME}` })
  personName(@Parent() { personId }: ActivityType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return this.name(personId, viewer, loaders);
  }

  @ResolveField(() => String, { nullable: true, description: `师傅姓名；${NAME}` })
  masterName(@Parent() { masterId }: ActivityType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return this.name(masterId, viewer, loaders);
  }

  private name(personId: string | null, viewer: Actor, loaders: Loaders): Promise<string | null> | null {
    return personId ? loaders.load(PERSON_NAMES, personId, (ids) => this.persons.forViewer(viewer, ids)) : null;
  }
}
