import { QueryBus } from '@nestjs/cqrs';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';

import { GetHeadlines, GetProgrammeProgress, type MeasuredFigure, type NodeHeadlines } from '@xinhuo/insight';
import type { Actor, Position } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';

import { notFound, ReadAfter, Viewer } from '../edge';
import { type CitedFigure, HeadlinesType, type Measured, ProgrammeProgressType } from './headlines.types';

/** A mean with the reason where it cannot be computed: never a zero or a guess. */
const measured = (figure: MeasuredFigure): Measured => ({
  ...figure,
  notComputable:
    figure.value !== null
      ? null
      : figure.missing > 0
        ? '暂无法计算：缺少基线，请先补录 / Not computable: the baseline is missing'
        : '暂无法计算：本年度还没有可计算的人员 / Not computable: nobody to measure yet',
});

/** The year's figures and the way to the targets. */
@Resolver()
export class HeadlinesResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly vault: Vault,
  ) {}

  @Query(() => HeadlinesType, {
    description: '年度总览；不填单位即全项目 / Headlines of a year; without a node, of the whole programme',
  })
  async headlines(
    @Args('programmeId', { type: () => ID, description: '项目 / Programme' }) programmeId: string,
    @Args('year', { type: () => Int, description: '年度 / Year' }) year: number,
    @Args('nodeId', { type: () => ID, nullable: true, description: '单位 / Union or enterprise' })
    nodeId: string | null | undefined,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<HeadlinesType> {
    const of = { programmeId, year, ...(nodeId && { nodeId }) };
    const found = await this.queries.execute(new GetHeadlines(viewer, of, readAfter));
    if (!found) throw notFound();
    return {
      ...found,
      proficiencyGain: measured(found.proficiencyGain),
      onboardingReduction: measured(found.onboardingReduction),
      productivityGain: await this.cited(found),
    };
  }

  @Query(() => ProgrammeProgressType, { description: '三年目标进度 / Progress towards the targets' })
  async programmeProgress(
    @Args('programmeId', { type: () => ID, description: '项目 / Programme' }) programmeId: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<ProgrammeProgressType> {
    const found = await this.queries.execute(new GetProgrammeProgress(viewer, programmeId, readAfter));
    if (!found) throw notFound();
    return found;
  }

  private async cited({ productivityGain }: NodeHeadlines): Promise<CitedFigure | null> {
    if (!productivityGain) return null;
    const { value, sourceId } = productivityGain;
    const source = (await this.vault.texts([sourceId])).get(sourceId);
    return { value, source: source ?? '' };
  }
}
