import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';

import { type Actor, type Position } from '@xinhuo/kernel';
import {
  budgetSentences,
  type BudgetView,
  CountGrants,
  DecideBudget,
  DecideGrant,
  ExplainGrant,
  FindBudget,
  FindGrants,
  GetGrant,
  grantList,
  grantRefusals,
  type GrantRequest,
  type ProposalRequest,
  ProposeGrants,
} from '@xinhuo/subsidy';

import {
  CommandReceipt,
  DateScalar,
  given,
  ReadAfter,
  Sender,
  sortedPage,
  toReceipt,
  toSortedConnection,
  Viewer,
} from '../edge';
import { ExplanationType } from './explanation.types';
import { type BudgetEnvelopeType, BudgetType, GrantConnection, GrantType } from './grant.types';
import { GrantsArgs } from './subsidy.args';
import {
  ApproveGrantInput,
  ProposeGrantInput,
  ProposeGrantsInput,
  RecordGrantPaymentInput,
  ReturnGrantInput,
  SetBudgetInput,
} from './subsidy.inputs';

const envelope = ({ scheme, amountFen, reservedFen, spentFen }: BudgetView): BudgetEnvelopeType => ({
  scheme,
  amountFen,
  reservedFen,
  spentFen,
  remainingFen: amountFen - reservedFen - spentFen,
});

/** Grants, envelopes and explanations as they are read. */
@Resolver()
export class GrantQueryResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => GrantType, { nullable: true, description: '一笔奖补；不在范围内时为空 / One grant, or null' })
  grant(
    @Args('id', { type: () => ID, description: '奖补编号 / Id' }) id: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<GrantType | null> {
    return this.queries.execute(new GetGrant(viewer, id, readAfter));
  }

  @Query(() => GrantConnection, { description: '管理范围内的奖补 / Grants within the own scope' })
  async grants(
    @Args() args: GrantsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<GrantConnection> {
    const page = sortedPage(args, grantList);
    const filter = given(args.filter ?? {});
    const rows = await this.queries.execute(new FindGrants(viewer, filter, page, readAfter));
    const count = () => this.queries.execute(new CountGrants(viewer, filter, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ grantId }) => grantId, count });
  }

  @Query(() => BudgetType, { description: '项目一年的预算额度 / The envelopes of a programme and year' })
  async budget(
    @Args('programmeId', { type: () => ID, description: '项目 / Programme' }) programmeId: string,
    @Args('year', { type: () => Int, description: '年度 / Year' }) year: number,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<BudgetType> {
    const envelopes = await this.queries.execute(new FindBudget(viewer, { programmeId, year }, readAfter));
    return { programmeId, year, envelopes: envelopes.map(envelope) };
  }

  @Query(() => ExplanationType, {
    nullable: true,
    description: '测算说明：金额的依据 / Why the amounts are what they are',
  })
  async explain(
    @Args('grantId', { type: () => ID, description: '奖补编号 / Grant' }) grantId: string,
    @Viewer() viewer: Actor,
    @Args('asOf', { type: () => DateScalar, nullable: true, description: '按该日的状态 / As it stood on this day' })
    asOf?: string | null,
    @ReadAfter() readAfter?: Position,
  ): Promise<ExplanationType | null> {
    const found = await this.queries.execute(new ExplainGrant(viewer, grantId, asOf ?? undefined, readAfter));
    if (!found) return null;
    const { ineligible: ineligibleCount, ...round } = found.round;
    return { ...found, round: { ...round, ineligibleCount } };
  }
}

/** Grants proposed, returned, approved and paid; envelopes set. */
@Resolver()
export class GrantResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => CommandReceipt, { description: '按固化结果批量提出拟奖补 / Proposes the grants of a round' })
  proposeGrants(
    @Args('input') { roundId, scheme, proposedOn }: ProposeGrantsInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    return this.propose(sender, { roundId, ...given({ scheme, proposedOn }), by: sender.actor.personId });
  }

  @Mutation(() => CommandReceipt, { description: '提出一个对象的拟奖补 / Proposes one beneficiary’s grant' })
  proposeGrant(
    @Args('input') { roundId, beneficiary, proposedOn }: ProposeGrantInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    return this.propose(sender, { roundId, beneficiary, ...given({ proposedOn }), by: sender.actor.personId });
  }

  @Mutation(() => CommandReceipt, { description: '退回拟奖补，说明原因 / Returns a grant with a reason' })
  async returnGrant(
    @Args('input') { grantId, proposal, reason, returnedOn }: ReturnGrantInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const what = { grantId, proposal, ...given({ returnedOn }) };
    const command = { type: 'ReturnGrant', ...what, by: sender.actor.personId } as const;
    const message = new DecideGrant({ ...command, reason }, sender.context(command, { reason }));
    return toReceipt(await this.commands.execute(message), grantRefusals);
  }

  @Mutation(() => CommandReceipt, { description: '审批奖补并预留预算 / Approves a grant within the budget' })
  approveGrant(
    @Args('input') { grantId, proposal, decision, approvedOn }: ApproveGrantInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const { decidedOn, number, file } = decision;
    const what = { grantId, proposal, decision: { decidedOn, number, file }, ...given({ approvedOn }) };
    return this.send(sender, { type: 'ApproveGrant', ...what, by: sender.actor.personId });
  }

  @Mutation(() => CommandReceipt, { description: '登记一条明细的拨付 / Records the payment of one line' })
  recordGrantPayment(
    @Args('input') { grantId, lineId, source, payeeAccountId, voucher, paidOn }: RecordGrantPaymentInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const what = { grantId, lineId, source, voucher, ...given({ payeeAccountId, paidOn }) };
    return this.send(sender, { type: 'RecordGrantPayment', ...what, by: sender.actor.personId });
  }

  @Mutation(() => CommandReceipt, { description: '设定或调整预算额度 / Sets an envelope' })
  async setBudget(
    @Args('input') { programmeId, year, scheme, amountFen }: SetBudgetInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const by = sender.actor.personId;
    const command = { type: 'SetBudget', programmeId, year, scheme, amountFen, by } as const;
    return toReceipt(await this.commands.execute(new DecideBudget(command, sender.context(command))), budgetSentences);
  }

  private async propose(sender: Sender, request: ProposalRequest): Promise<CommandReceipt> {
    return toReceipt(await this.commands.execute(new ProposeGrants(request, sender.context(request))), grantRefusals);
  }

  private async send(sender: Sender, command: GrantRequest): Promise<CommandReceipt> {
    return toReceipt(await this.commands.execute(new DecideGrant(command, sender.context(command))), grantRefusals);
  }
}
