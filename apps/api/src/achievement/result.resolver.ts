import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import {
  type BreakthroughRequest,
  breakthroughSentences,
  DecideBreakthrough,
  DecideInnovation,
  FindBreakthroughs,
  FindInnovations,
  type InnovationRequest,
  innovationSentences,
} from '@xinhuo/achievement';
import type { Actor, Position } from '@xinhuo/kernel';

import { acted, CommandReceipt, datedPage, given, ReadAfter, Sender, toConnection, toReceipt, Viewer } from '../edge';
import { ResultsArgs } from './achievement.args';
import { BreakthroughConnection, InnovationConnection, type NamedPersonType } from './achievement.types';
import {
  AcceptBreakthroughInput,
  ConvertInnovationInput,
  RecordInnovationInput,
  RevokeBreakthroughInput,
  RevokeInnovationInput,
  StartBreakthroughInput,
} from './result.inputs';

type Hand = 'claimedBy' | 'claimEnteredBy' | 'confirmedBy' | 'confirmationEnteredBy';

const person = (personId: string | null): NamedPersonType | null => (personId === null ? null : { personId });

/** A row with the people through whose hands it went, whose names are looked up where they are asked for. */
const shown = <Row extends Readonly<Record<Hand, string | null>>>(row: Row) => ({
  ...row,
  claimedBy: person(row.claimedBy),
  claimEnteredBy: person(row.claimEnteredBy),
  confirmedBy: person(row.confirmedBy),
  confirmationEnteredBy: person(row.confirmationEnteredBy),
});

/** Breakthroughs 技术攻关 and small innovations “五小”. */
@Resolver()
export class ResultResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => BreakthroughConnection, {
    description: '管理范围内的攻关项目，最近的在前 / Breakthroughs, latest first',
  })
  async breakthroughs(
    @Args() args: ResultsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<BreakthroughConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindBreakthroughs(viewer, given(args.filter ?? {}), page, readAfter));
    return toConnection(rows.map(shown), page, ({ onDay, breakthroughId }) => [onDay, breakthroughId]);
  }

  @Query(() => InnovationConnection, { description: '管理范围内的“五小”成果，最近的在前 / Small innovations' })
  async smallInnovations(
    @Args() args: ResultsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<InnovationConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindInnovations(viewer, given(args.filter ?? {}), page, readAfter));
    return toConnection(rows.map(shown), page, ({ onDay, innovationId }) => [onDay, innovationId]);
  }

  @Mutation(() => CommandReceipt, { description: '攻关立项 / Starts a breakthrough project' })
  startBreakthrough(@Args('input') input: StartBreakthroughInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, by, title, ...rest } = given(input);
    const data = { breakthroughId: sender.newId(id), ...rest, ...acted(sender, by) };
    return this.breakthrough({ type: 'StartBreakthrough', ...data }, sender, title);
  }

  @Mutation(() => CommandReceipt, { description: '攻关验收 / Accepts the result of a breakthrough' })
  acceptBreakthrough(@Args('input') input: AcceptBreakthroughInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.breakthrough({ type: 'AcceptBreakthrough', ...rest, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '撤销攻关成果 / Revokes an accepted breakthrough' })
  revokeBreakthrough(@Args('input') input: RevokeBreakthroughInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { reason, ...rest } = given(input);
    return this.breakthrough({ type: 'RevokeBreakthrough', ...rest, ...acted(sender) }, sender, reason);
  }

  @Mutation(() => CommandReceipt, { description: '登记“五小”成果 / Records a small innovation' })
  recordInnovation(@Args('input') input: RecordInnovationInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, by, title, ...rest } = given(input);
    const data = { innovationId: sender.newId(id), ...rest, ...acted(sender, by) };
    return this.innovation({ type: 'RecordInnovation', ...data }, sender, title);
  }

  @Mutation(() => CommandReceipt, { description: '确认“五小”成果转化落地 / Confirms the conversion of an innovation' })
  convertInnovation(@Args('input') input: ConvertInnovationInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.innovation({ type: 'ConvertInnovation', ...rest, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '撤销“五小”成果 / Revokes a converted small innovation' })
  revokeInnovation(@Args('input') input: RevokeInnovationInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { reason, ...rest } = given(input);
    return this.innovation({ type: 'RevokeInnovation', ...rest, ...acted(sender) }, sender, reason);
  }

  private async breakthrough(command: BreakthroughRequest, sender: Sender, text?: string): Promise<CommandReceipt> {
    const context = sender.context(command, { text });
    const receipt = await this.commands.execute(new DecideBreakthrough(command, context, text));
    return toReceipt(receipt, breakthroughSentences);
  }

  private async innovation(command: InnovationRequest, sender: Sender, text?: string): Promise<CommandReceipt> {
    const context = sender.context(command, { text });
    const receipt = await this.commands.execute(new DecideInnovation(command, context, text));
    return toReceipt(receipt, innovationSentences);
  }
}
