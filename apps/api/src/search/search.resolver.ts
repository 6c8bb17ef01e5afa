import { type Query as Question, QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';

import { FindOrgNodes } from '@xinhuo/enterprise';
import type { Actor, Position } from '@xinhuo/kernel';
import { FindPairings } from '@xinhuo/pairing';
import { FindWorkers } from '@xinhuo/people';
import { rolesAllowed, type Viewed } from '@xinhuo/runtime';
import { FindGrants } from '@xinhuo/subsidy';

import { ReadAfter, Viewer } from '../edge';
import { SearchArgs, SearchResultType } from './search.types';

/** One search over all lists (Ctrl-K): each list keeps its own rule of who sees what. */
@Resolver()
export class SearchResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => SearchResultType, {
    description: '全局查找：人员、组织、结对、奖补 / Finds people, nodes, pairings and grants',
  })
  async search(
    @Args() { text, first }: SearchArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<SearchResultType> {
    const [filter, page] = [{ text }, { first }];
    const [people, organisations, pairings, grants] = await Promise.all([
      this.found(new FindWorkers(viewer, filter, { ...page, sort: 'NAME' }, readAfter)),
      this.found(new FindOrgNodes(viewer, filter, { ...page, sort: 'NAME' }, readAfter)),
      this.found(new FindPairings(viewer, filter, { ...page, sort: 'REGISTERED_ON' }, readAfter)),
      this.found(new FindGrants(viewer, filter, { ...page, sort: 'YEAR' }, readAfter)),
    ]);
    const most = <Row>(rows: readonly Row[]) => rows.slice(0, first);
    return {
      people: most(people),
      organisations: most(organisations),
      pairings: most(pairings),
      grants: most(grants),
    };
  }

  /** What a list holds; nothing where the viewer's role may not ask it. */
  private async found<Row>(question: Question<readonly Row[]> & Viewed): Promise<readonly Row[]> {
    if (!rolesAllowed(question.constructor)?.includes(question.viewer.role)) return [];
    return this.queries.execute(question);
  }
}
