import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { Actor, Position } from '@xinhuo/kernel';
import { DecideTitle, FindTitles, titleSentences } from '@xinhuo/people';

import { acted, CommandReceipt, datedPage, given, ReadAfter, Sender, toConnection, toReceipt, Viewer } from '../edge';
import { TitlesArgs } from './people.args';
import { TitleConnection } from './people.types';
import { AwardTitleInput, RevokeTitleInput } from './title.inputs';

/** Titles: 带徒名师 of persons, 师带徒优秀企业 of enterprises. */
@Resolver()
export class TitleResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => TitleConnection, { description: '称号名单，最近授予的在前 / Titles, the latest first' })
  async titles(
    @Args() args: TitlesArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<TitleConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindTitles(viewer, given(args.filter ?? {}), page, readAfter));
    return toConnection(rows, page, ({ awardedOn, titleId }) => [awardedOn, titleId]);
  }

  @Mutation(() => CommandReceipt, { description: '授予称号 / Awards a title' })
  async awardTitle(@Args('input') input: AwardTitleInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    const command = { type: 'AwardTitle', ...rest, ...acted(sender, signedBy) } as const;
    return toReceipt(await this.commands.execute(new DecideTitle(command, sender.context(command))), titleSentences);
  }

  @Mutation(() => CommandReceipt, { description: '撤销称号 / Revokes a title' })
  async revokeTitle(@Args('input') input: RevokeTitleInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { reason, ...rest } = given(input);
    const command = { type: 'RevokeTitle', ...rest, ...acted(sender) } as const;
    const message = new DecideTitle({ ...command, reason }, sender.context(command, { reason }));
    return toReceipt(await this.commands.execute(message), titleSentences);
  }
}
