import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { DecidePairing, pairingRefusals, type PairingRequest, type PairingTyped } from '@xinhuo/pairing';

import { CommandReceipt, Sender, toReceipt } from '../edge';
import { dayOf, handsOf } from './hands';
import {
  CompletePairingInput,
  CoSignGateInput,
  EndPairingInput,
  ReturnMilestoneInput,
  SignOffMilestoneInput,
  SignOffPaperInput,
  SubmitMilestoneInput,
  WithdrawSignOffInput,
} from './milestone.inputs';

const typedOf = (text?: string | null): PairingTyped => (text ? { text } : {});

/** Training: milestones handed in, returned, signed and co-signed, and how a pairing ends. */
@Resolver()
export class MilestoneResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => CommandReceipt, { description: '徒弟提交里程碑 / Hands in a milestone' })
  submitMilestone(@Args('input') input: SubmitMilestoneInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, milestone, evidence, note, submittedOn, paper } = input;
    const { scan, ...hands } = handsOf(sender, paper);
    const files = scan && !evidence.includes(scan) ? [scan, ...evidence] : evidence;
    const what = { milestone, evidence: files, ...dayOf('submittedOn', submittedOn), ...hands };
    return this.send(sender, { type: 'SubmitMilestone', pairingId, ...what }, typedOf(note));
  }

  @Mutation(() => CommandReceipt, { description: '师傅退回里程碑 / Returns a milestone with a reason' })
  returnMilestone(@Args('input') input: ReturnMilestoneInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, milestone, reason, returnedOn, paper } = input;
    const { scan: _, ...hands } = handsOf(sender, paper);
    const what = { milestone, ...dayOf('returnedOn', returnedOn), ...hands };
    return this.send(sender, { type: 'ReturnMilestone', pairingId, ...what }, typedOf(reason));
  }

  @Mutation(() => CommandReceipt, { description: '师傅签认里程碑 / Signs a milestone' })
  signOffMilestone(@Args('input') input: SignOffMilestoneInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, milestone, remark, signedOn, paper } = input;
    const what = { milestone, ...dayOf('signedOn', signedOn), ...handsOf(sender, paper) };
    return this.send(sender, { type: 'SignOffMilestone', pairingId, ...what }, typedOf(remark));
  }

  @Mutation(() => CommandReceipt, { description: '代录已签字的里程碑 / Enters a milestone from a signed paper' })
  signOffPaper(@Args('input') input: SignOffPaperInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, milestone, masterId, scan, evidence, signedOn, remark } = input;
    const hands = { by: masterId, enteredBy: sender.actor.personId };
    const what = { milestone, scan, evidence, signedOn, ...hands };
    return this.send(sender, { type: 'SignOffPaper', pairingId, ...what }, typedOf(remark));
  }

  @Mutation(() => CommandReceipt, { description: '工会会签考核节点 / Co-signs a gate for the union' })
  coSignGate(@Args('input') input: CoSignGateInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, milestone, coSignedOn, paper } = input;
    const what = { milestone, ...dayOf('coSignedOn', coSignedOn), ...handsOf(sender, paper) };
    return this.send(sender, { type: 'CoSignGate', pairingId, ...what });
  }

  @Mutation(() => CommandReceipt, { description: '工会撤回签认 / Withdraws a sign-off' })
  withdrawSignOff(@Args('input') input: WithdrawSignOffInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, milestone, reason, withdrawnOn, paper } = input;
    const { scan: _, ...hands } = handsOf(sender, paper);
    const what = { milestone, ...dayOf('withdrawnOn', withdrawnOn), ...hands };
    return this.send(sender, { type: 'WithdrawSignOff', pairingId, ...what }, typedOf(reason));
  }

  @Mutation(() => CommandReceipt, { description: '登记出师：理论和实操考核合格 / Completes a pairing' })
  completePairing(@Args('input') input: CompletePairingInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, theoryScore, practicalScore, examinerIds, scan, completedOn, paper } = input;
    const exam = { theoryScore, practicalScore, examinerIds, ...(scan && { scan }) };
    const what = { ...exam, ...dayOf('completedOn', completedOn), ...handsOf(sender, paper) };
    return this.send(sender, { type: 'CompletePairing', pairingId, ...what });
  }

  @Mutation(() => CommandReceipt, { description: '提前结束结对 / Ends a pairing early' })
  endPairing(@Args('input') input: EndPairingInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, reason, explanation, endedOn, paper } = input;
    const { scan: _, ...hands } = handsOf(sender, paper);
    const what = { reason, ...dayOf('endedOn', endedOn), ...hands };
    return this.send(sender, { type: 'EndPairing', pairingId, ...what }, typedOf(explanation));
  }

  private async send(sender: Sender, command: PairingRequest, typed: PairingTyped = {}): Promise<CommandReceipt> {
    const context = sender.context(command, typed);
    return toReceipt(await this.commands.execute(new DecidePairing(command, context, typed)), pairingRefusals);
  }
}
