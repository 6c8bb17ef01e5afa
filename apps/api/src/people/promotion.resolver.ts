import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { Actor, Position } from '@xinhuo/kernel';
import {
  CountPromotions,
  DecideWorker,
  FindPromotions,
  promotionList,
  type WorkerRequest,
  workerSentences,
  type WorkerTyped,
} from '@xinhuo/people';

import {
  acted,
  CommandReceipt,
  given,
  ReadAfter,
  Sender,
  sortedPage,
  toReceipt,
  toSortedConnection,
  Viewer,
} from '../edge';
import { PromotionsArgs } from './people.args';
import { PromotionConnection } from './people.types';
import { RecordPromotionInput, RevokePromotionInput, VerifyPromotionInput } from './worker.inputs';

/** Promotions: recorded, verified by another person, revoked. */
@Resolver()
export class PromotionResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => PromotionConnection, { description: '管理范围内的晋级记录 / Promotions within the own scope' })
  async promotions(
    @Args() args: PromotionsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<PromotionConnection> {
    const page = sortedPage(args, promotionList);
    const filter = given(args.filter ?? {});
    const rows = await this.queries.execute(new FindPromotions(viewer, filter, page, readAfter));
    const count = () => this.queries.execute(new CountPromotions(viewer, filter, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ promotionId }) => promotionId, count });
  }

  @Mutation(() => CommandReceipt, { description: '登记技能晋级 / Records a promotion' })
  recordPromotion(@Args('input') input: RecordPromotionInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, signedBy, certificateNumber, reason, ...rest } = given(input);
    // Null is an answer here: no pairing at all. Left out, it is the present one.
    const pairing = input.pairingId === undefined ? {} : { pairingId: input.pairingId };
    const ids = { promotionId: sender.newId(id), ...pairing };
    const command = { type: 'RecordPromotion', ...rest, ...ids, ...acted(sender, signedBy) } as const;
    return this.send(command, sender, { certificateNumber, ...given({ reason }) });
  }

  @Mutation(() => CommandReceipt, { description: '核验技能晋级（另一人）/ Verifies a promotion, by another person' })
  verifyPromotion(@Args('input') input: VerifyPromotionInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'VerifyPromotion', ...rest, ...acted(sender, signedBy) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '撤销技能晋级 / Revokes a promotion' })
  revokePromotion(@Args('input') input: RevokePromotionInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, reason, ...rest } = given(input);
    return this.send({ type: 'RevokePromotion', ...rest, ...acted(sender, signedBy) }, sender, { reason });
  }

  private async send(
    command: Extract<WorkerRequest, { promotionId: string }>,
    sender: Sender,
    typed?: WorkerTyped,
  ): Promise<CommandReceipt> {
    const message = new DecideWorker(command, sender.context(command, typed), typed);
    return toReceipt(await this.commands.execute(message), workerSentences, command.promotionId);
  }
}
