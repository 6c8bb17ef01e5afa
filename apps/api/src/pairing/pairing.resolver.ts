import { QueryBus } from '@nestjs/cqrs';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';

import { type Actor, isDate, isUuid, type Position } from '@xinhuo/kernel';
import {
  FindPairings,
  GetPairing,
  GetPairingTimeline,
  pairingCursor,
  type PairingCursor,
  type PairingFilter,
} from '@xinhuo/pairing';

import { badInput, type CursorKey, pageOf, ReadAfter, toConnection, Viewer } from '../edge';
import { PairingArgs, type PairingFilterInput } from './pairing.args';
import { PairingConnection, PairingType, TimelineEntryType } from './pairing.types';

const isCursor = ([on, id]: CursorKey): boolean => isDate(on) && isUuid(String(id));

const filterOf = (input: PairingFilterInput | null | undefined): PairingFilter =>
  Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined));

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
    const { sort } = args;
    const { first, after } = pageOf(args, 2);
    if (after && !isCursor(after)) {
      throw badInput('after', { zh: '游标无效，请从第一页重新开始。', en: 'Not a cursor of this list: start again.' });
    }
    const page = { sort, first, ...(after && { after: after as unknown as PairingCursor }) };
    const rows = await this.queries.execute(new FindPairings(viewer, filterOf(args.filter), page, readAfter));
    return toConnection(rows, page, (row) => pairingCursor(row, sort));
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
