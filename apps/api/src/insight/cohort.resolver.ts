import { QueryBus } from '@nestjs/cqrs';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';

import { GetCohort } from '@xinhuo/insight';
import type { Actor, Position } from '@xinhuo/kernel';

import { notFound, ReadAfter, Viewer } from '../edge';
import { CohortType } from './cohort.types';

/** The funnel from pairing to independent work. */
@Resolver()
export class CohortResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => CohortType, {
    description: '同批徒弟成长情况；不填单位即全项目 / One cohort; without a node, of the whole programme',
  })
  async cohort(
    @Args('programmeId', { type: () => ID, description: '项目 / Programme' }) programmeId: string,
    @Args('year', { type: () => Int, description: '首次结对的年度 / Year of the first agreement' }) year: number,
    @Args('nodeId', { type: () => ID, nullable: true, description: '单位 / Union or enterprise' })
    nodeId: string | null | undefined,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<CohortType> {
    const of = { programmeId, year, ...(nodeId && { nodeId }) };
    const found = await this.queries.execute(new GetCohort(viewer, of, readAfter));
    if (!found) throw notFound();
    return found;
  }
}
