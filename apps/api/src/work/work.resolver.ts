import { QueryBus } from '@nestjs/cqrs';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import { CountMyWork, FindMyWork } from '@xinhuo/insight';
import type { Actor, Position } from '@xinhuo/kernel';
import { FindMilestones } from '@xinhuo/pairing';
import { PersonNames } from '@xinhuo/people';
import { BusinessClock } from '@xinhuo/runtime';

import { badCursor, Loaders, PageArgs, pageOf, ReadAfter, toConnection, Viewer } from '../edge';
import { MilestoneType } from '../pairing/milestone.types';
import { WorkConnection, WorkItemType } from './work.types';

/** Loader keys: what many rows ask for one by one is looked up together. */
const ORG_NAMES = {};
const PERSON_NAMES = {};
const MILESTONES = {};

/** `0|2025-01-01|2025-01-01|KIND|id`: no name has a place in it. */
const SORT_KEY = /^[01](\|\d{4}-\d\d-\d\d){2}\|[A-Z_]+\|.{1,120}$/;

/** What waits for whoever asks. */
@Resolver()
export class WorkResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => WorkConnection, { description: '我的待办，最急的在前 / What waits for me, soonest first' })
  async myWork(
    @Args() args: PageArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<WorkConnection> {
    const page = pageOf(args, 1);
    const after = page.after && String(page.after[0]);
    if (after !== undefined && !SORT_KEY.test(after)) throw badCursor();
    const asked = { first: page.first, ...(after !== undefined && { after }) };
    const rows = await this.queries.execute(new FindMyWork(viewer, asked, readAfter));
    const count = () => this.queries.execute(new CountMyWork(viewer, readAfter));
    return { ...toConnection(rows, page, ({ sortKey }) => [sortKey]), count };
  }
}

const NAME = '未同意公开且不在管理范围内的显示为 王** / masked without consent outside the own scope';

@Resolver(() => WorkItemType)
export class WorkFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
    private readonly clock: BusinessClock,
  ) {}

  @ResolveField(() => Boolean, { description: '是否已逾期 / Whether it is overdue' })
  overdue(@Parent() { dueOn }: WorkItemType): boolean {
    return dueOn !== null && dueOn < this.clock.today();
  }

  @ResolveField(() => String, { nullable: true, description: '企业名称 / Name of the enterprise' })
  enterpriseName(@Parent() { enterpriseId }: WorkItemType, @Loaders() loaders: Loaders) {
    return enterpriseId && loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids));
  }

  @ResolveField(() => String, { nullable: true, description: `师傅姓名；${NAME}` })
  masterName(@Parent() { masterId }: WorkItemType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return this.name(masterId, viewer, loaders);
  }

  @ResolveField(() => String, { nullable: true, description: `徒弟姓名；${NAME}` })
  apprenticeName(@Parent() { apprenticeId }: WorkItemType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return this.name(apprenticeId, viewer, loaders);
  }

  @ResolveField(() => String, { nullable: true, description: `晋级者或受益人姓名；${NAME}` })
  personName(@Parent() { personId }: WorkItemType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return this.name(personId, viewer, loaders);
  }

  @ResolveField(() => MilestoneType, { nullable: true, description: '里程碑的内容 / The milestone as it stands' })
  async milestoneDetail(
    @Parent() { pairingId, milestone }: WorkItemType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
    @ReadAfter() readAfter?: Position,
  ): Promise<MilestoneType | null> {
    if (!pairingId || !milestone) return null;
    const find = (ids: readonly string[]) => this.queries.execute(new FindMilestones(viewer, ids, readAfter));
    const plan = await loaders.load(MILESTONES, pairingId, find);
    return plan?.find((each) => each.milestone === milestone) ?? null;
  }

  private name(personId: string | null, viewer: Actor, loaders: Loaders): Promise<string | null> | null {
    return personId ? loaders.load(PERSON_NAMES, personId, (ids) => this.persons.forViewer(viewer, ids)) : null;
  }
}
