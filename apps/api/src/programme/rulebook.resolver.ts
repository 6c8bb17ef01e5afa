import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { type Actor, isUuid, type Position } from '@xinhuo/kernel';
import {
  DecideRulebook,
  FindRulebooks,
  GetRulebook,
  type RulebookPage,
  type RulebookRequest,
  rulebookSentences,
} from '@xinhuo/programme';

import {
  badCursor,
  CommandReceipt,
  type PageArgs,
  pageOf,
  ReadAfter,
  Sender,
  toConnection,
  toReceipt,
  Viewer,
} from '../edge';
import { DraftRulebookInput, PublishRulebookInput, RulebooksArgs } from './rulebook.inputs';
import { RulebookConnection, RulebookType } from './rulebook.types';

const versionPage = (args: PageArgs): RulebookPage => {
  const { first, after } = pageOf(args, 2);
  if (!after) return { first };
  const [version, id] = after;
  if (!Number.isSafeInteger(version) || !isUuid(String(id))) throw badCursor();
  return { first, after: [Number(version), String(id)] };
};

/** Rulebooks 奖补办法: drafted by one person, published by another. */
@Resolver()
export class RulebookResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => RulebookType, {
    nullable: true,
    description: '一份奖补办法；不存在或无权查看时为空 / One rulebook, or null',
  })
  rulebook(
    @Args('id', { type: () => ID, description: '编号 / Id' }) id: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<RulebookType | null> {
    return this.queries.execute(new GetRulebook(viewer, id, readAfter));
  }

  @Query(() => RulebookConnection, { description: '项目的奖补办法，最新版本在前 / Rulebooks of a programme' })
  async rulebooks(
    @Args() args: RulebooksArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<RulebookConnection> {
    const page = versionPage(args);
    const rows = await this.queries.execute(new FindRulebooks(viewer, args.programmeId, page, readAfter));
    return toConnection(rows, page, ({ version, rulebookId }) => [version, rulebookId]);
  }

  @Mutation(() => CommandReceipt, { description: '起草或修改草案 / Drafts a rulebook, or replaces the draft' })
  draftRulebook(
    @Args('input') { id, programmeId, content }: DraftRulebookInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const rulebookId = sender.newId(id);
    return this.send({ type: 'DraftRulebook', rulebookId, programmeId, content, by: sender.actor.personId }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '发布草案，须由另一人办理 / Publishes a draft, by a second person' })
  publishRulebook(@Args('input') input: PublishRulebookInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    return this.send({ type: 'PublishRulebook', ...input, by: sender.actor.personId }, sender);
  }

  private async send(command: RulebookRequest, sender: Sender): Promise<CommandReceipt> {
    const message = new DecideRulebook(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), rulebookSentences, command.rulebookId);
  }
}
