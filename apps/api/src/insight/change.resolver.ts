import { QueryBus } from '@nestjs/cqrs';
import { Args, ArgsType, Field, ID, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';

import { type FigureChange, FigureChanges, type FigureTopic, MayWatchFigures } from '@xinhuo/insight';
import type { Actor, Position } from '@xinhuo/kernel';

import { notFound, Viewer } from '../edge';

/** Whose figures. */
@ArgsType()
class WatchArgs {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;
}

/** That figures have changed; what they are now is asked for. */
@ObjectType('FigureChange', { description: '数据有变化，请按 position 重新查询 / Figures have changed: ask again' })
export class FigureChangeType implements FigureChange {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;

  @Field(() => String, { description: '数据所到的位置，可放入 x-read-after / Position that they stand at' })
  readonly position!: Position;
}

/** Each change under the name of its subscription, as GraphQL expects it. */
class Named implements AsyncIterableIterator<object> {
  constructor(
    private readonly changes: AsyncIterableIterator<FigureChange>,
    private readonly name: string,
  ) {}

  async next(): Promise<IteratorResult<object>> {
    const step = await this.changes.next();
    return step.done ? { done: true, value: undefined } : { done: false, value: { [this.name]: step.value } };
  }

  async return(): Promise<IteratorResult<object>> {
    await this.changes.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** Word of changed figures, for screens that are always on. */
@Resolver()
export class ChangeResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly changes: FigureChanges,
  ) {}

  @Subscription(() => FigureChangeType, {
    description: '年度总览有变化，每秒至多一次 / The headlines have changed; once a second at most',
  })
  headlinesChanged(@Args() args: WatchArgs, @Viewer() viewer: Actor): Promise<AsyncIterableIterator<object>> {
    return this.watch('headlines', 'headlinesChanged', { ...args, viewer });
  }

  @Subscription(() => FigureChangeType, {
    description: '企业、师傅或县区排行有变化，每秒至多一次 / The boards have changed; once a second at most',
  })
  leaderboardChanged(@Args() args: WatchArgs, @Viewer() viewer: Actor): Promise<AsyncIterableIterator<object>> {
    return this.watch('leaderboard', 'leaderboardChanged', { ...args, viewer });
  }

  private async watch(
    topic: FigureTopic,
    name: string,
    { programmeId, year, viewer }: WatchArgs & { readonly viewer: Actor },
  ): Promise<AsyncIterableIterator<object>> {
    if (!(await this.queries.execute(new MayWatchFigures(viewer, programmeId)))) throw notFound();
    return new Named(await this.changes.watch({ topic, programmeId, year }), name);
  }
}
