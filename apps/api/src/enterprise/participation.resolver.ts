import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { DecideEnterprise, type EnterpriseRequest, enterpriseSentences } from '@xinhuo/enterprise';
import { derivedId } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';

import { acted, CommandReceipt, given, Sender, toReceipt } from '../edge';
import {
  ChangeParticipationStageInput,
  CheckMechanismInput,
  DeclareSafetyInput,
  JoinProgrammeInput,
  ReportHeadcountInput,
} from './participation.inputs';

/** Enterprises in a programme: joining, stages, yearly reports. */
@Resolver()
export class ParticipationResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly vault: Vault,
  ) {}

  @Mutation(() => CommandReceipt, { description: '企业参加项目 / Lets an enterprise join a programme' })
  joinProgramme(@Args('input') input: JoinProgrammeInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.send({ type: 'JoinProgramme', ...rest, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, {
    description:
      '按公布的标准提升企业阶段，或说明理由后降低 / Raises the stage by the criteria, or lowers it with a reason',
  })
  async changeParticipationStage(
    @Args('input') input: ChangeParticipationStageInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const { by, reason, ...rest } = given(input);
    const base = { type: 'ChangeParticipationStage', ...rest, ...acted(sender, by) } as const;
    const body = reason?.trim();
    if (!body) return this.send(base, sender);
    const context = sender.context(base, { reason: body });
    const reasonId = derivedId('typed', context.metadata.commandId, this.vault.fingerprint(body));
    await this.vault.putText({ textId: reasonId, body, namedIn: `enterprise-${rest.enterpriseId}` });
    const receipt = await this.commands.execute(new DecideEnterprise({ ...base, reasonId }, context));
    return toReceipt(receipt, enterpriseSentences, rest.enterpriseId);
  }

  @Mutation(() => CommandReceipt, { description: '填报职工人数 / Reports the headcount of a year' })
  reportHeadcount(@Args('input') input: ReportHeadcountInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.send({ type: 'ReportHeadcount', ...rest, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '填报机制建设清单 / Reports the mechanism checklist of a year' })
  checkMechanism(@Args('input') input: CheckMechanismInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    const { leadership, rules, funding, records, assessment } = rest.items;
    const items = { leadership, rules, funding, records, assessment };
    return this.send({ type: 'CheckMechanism', ...rest, items, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '安全生产声明 / Declares the safety of a year' })
  declareSafety(@Args('input') input: DeclareSafetyInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.send({ type: 'DeclareSafety', ...rest, ...acted(sender, by) }, sender);
  }

  private async send(
    command: Extract<EnterpriseRequest, { enterpriseId: string }>,
    sender: Sender,
  ): Promise<CommandReceipt> {
    const message = new DecideEnterprise(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), enterpriseSentences, command.enterpriseId);
  }
}
