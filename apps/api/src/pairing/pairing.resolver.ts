import { QueryBus } from '@nestjs/cqrs';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';

import type { Actor, Position } from '@xinhuo/kernel';
import {
  CountMilestones,
  CountPairings,
  FindPairings,
  GetPairing,
  GetPairingTimeline,
  ListMilestones,
  milestoneList,
  pairingList,
} from '@xinhuo/pairing';

import { given, ReadAfter, sortedPage, toSortedConnection, Viewer } from '../edge';
import { MilestoneConnection } from './milestone.types';
import { MilestoneArgs, PairingArgs } from './pairing.args';
import { PairingConnection, PairingType, TimelineEntryType } from './pairing.types';

/** Pairings, one or many, and what happened in one. */
@Resolver()
export class PairingResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => PairingType, {
    nullable: true,
    description: '一个结对；不存在或不在范围内时为空 / One pairing, or null',
  })
  pairing(
    @Args('id', { type: () => ID, description: '结对编号 / Id' }) id: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<PairingType | null> {
    return this.queries.execute(new GetPairing(viewer, id, readAfter));
  }

  @Query(() => PairingConnection, { description: '管理范围内的结对 / Pairings within the own scope' })
  async pairings(
    @Args() args: PairingArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<PairingConnection> {
    const page = sortedPage(args, pairingList);
    const filter = given(args.filter ?? {});
    const rows = await this.queries.execute(new FindPairings(viewer, filter, page, readAfter));
    const count = () => this.queries.execute(new CountPairings(viewer, filter, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ pairingId }) => pairingId, count });
  }

  @Query(() => MilestoneConnection, { description: '管理范围内各结对的里程碑 / Milestones of all pairings in scope' })
  async milestones(
    @Args() args: MilestoneArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<MilestoneConnection> {
    const page = sortedPage(args, milestoneList);
    const filter = given(args.filter ?? {});
    const rows = await this.queries.execute(new ListMilestones(viewer, filter, page, readAfter));
    const count = () => this.queries.execute(new CountMilestones(viewer, filter, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ pairingId, milestone }) => `${pairingId}/${milestone}`, count });
  }

  @Query(() => [TimelineEntryType], { description: '结对的全部经过，由早到晚 / All facts of a pairing, oldest first' })
  pairingTimeline(
    @Args('pairingId', { type: () => ID, description: '结对编号 / Pairing' }) pairingId: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<readonly TimelineEntryType[]> {
    return this.queries.execute(new GetPairingTimeline(viewer, pairingId, readAfter));
  }
}
