import { QueryBus } from '@nestjs/cqrs';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { GetOrgNode, OrgNames } from '@xinhuo/enterprise';
import { type Position, yearOf } from '@xinhuo/kernel';
import { PersonNames } from '@xinhuo/people';
import { FindProgrammes } from '@xinhuo/programme';
import { BusinessClock, ReadProgress } from '@xinhuo/runtime';

import { DateScalar, ReadAfter } from '../edge';
import { OrgNodeType } from '../enterprise/enterprise.types';
import { ProgrammeType } from '../programme/programme.types';
import { shownProgramme } from '../programme/shown-programme';
import { NodeStepType, WhoType } from './access.types';

/** At most so many programmes are told at the start; the rest is in `programmes`. */
const PROGRAMMES = 20;

/** What the console needs to know of whoever has signed in: who they are, for whom they act, and what day it is. */
@Resolver(() => WhoType)
export class WhoFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly persons: PersonNames,
    private readonly orgs: OrgNames,
    private readonly clock: BusinessClock,
    private readonly progress: ReadProgress,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: '本人姓名；未登记姓名的为空 / Own name, null where none is kept',
  })
  async personName(@Parent() who: WhoType): Promise<string | null> {
    return (await this.persons.forViewer(who, [who.personId])).get(who.personId) ?? null;
  }

  @ResolveField(() => OrgNodeType, { nullable: true, description: '所属组织 / The node acted for' })
  node(@Parent() who: WhoType, @ReadAfter() readAfter?: Position): Promise<OrgNodeType | null> {
    return this.queries.execute(new GetOrgNode(who, who.nodeId, readAfter));
  }

  @ResolveField(() => [NodeStepType], { description: '从市到本级的各级组织 / From the city down to the own node' })
  async nodePath(@Parent() { nodeId }: WhoType, @ReadAfter() readAfter?: Position): Promise<readonly NodeStepType[]> {
    await this.progress.reached([], readAfter); // the org tree is among what every query waits for
    return this.orgs.pathTo(nodeId);
  }

  @ResolveField(() => [ProgrammeType], {
    description: '可见的项目，最近的在前 / Programmes of the own city, latest first',
  })
  async programmes(@Parent() who: WhoType, @ReadAfter() readAfter?: Position): Promise<readonly ProgrammeType[]> {
    const rows = await this.queries.execute(new FindProgrammes(who, { first: PROGRAMMES }, readAfter));
    return rows.slice(0, PROGRAMMES).map(shownProgramme);
  }

  @ResolveField(() => DateScalar, { description: '今天（演示库为固定日期）/ Today, fixed in a demonstration' })
  businessDate(): string {
    return this.clock.today();
  }
}

@Resolver(() => ProgrammeType)
export class ProgrammeYearResolver {
  constructor(private readonly clock: BusinessClock) {}

  @ResolveField(() => Int, { description: '当前年度，不超出项目期限 / Present year, within the programme’s term' })
  currentYear(@Parent() { startsOn, endsOn }: ProgrammeType): number {
    return Math.min(Math.max(yearOf(this.clock.today()), yearOf(startsOn)), yearOf(endsOn));
  }
}
