import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { DecidePairing, pairingRefusals, type PairingRequest, type PairingTyped } from '@xinhuo/pairing';

import { CommandReceipt, Sender, toReceipt } from '../edge';
import {
  ConfirmAgreementInput,
  DeclineAgreementInput,
  RegisterPairingInput,
  ReviseAgreementInput,
  type TermsInput,
} from './agreement.inputs';
import { dayOf, handsOf } from './hands';

const termsOf = ({ trade, targetGrade, startedOn, endsOn, milestones }: TermsInput) => ({
  trade,
  targetGrade,
  startedOn,
  endsOn,
  ...(milestones && { milestones }),
});

/** Agreements: registered, revised, confirmed, declined. */
@Resolver()
export class AgreementResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => CommandReceipt, { description: '登记结对，起草第 1 版协议 / Registers a pairing' })
  registerPairing(@Args('input') input: RegisterPairingInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, programmeId, enterpriseId, masterId, apprenticeId, registeredOn, paper } = input;
    const { scan: _, ...hands } = handsOf(sender, paper);
    const parties = { programmeId, enterpriseId, masterId, apprenticeId };
    const what = { ...parties, ...termsOf(input), ...dayOf('registeredOn', registeredOn), ...hands };
    return this.send(sender, { type: 'RegisterPairing', pairingId: sender.newId(id), ...what });
  }

  @Mutation(() => CommandReceipt, { description: '起草协议新版本 / Drafts a new version of an agreement' })
  reviseAgreement(@Args('input') input: ReviseAgreementInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, version, draftedOn, paper } = input;
    const { scan: _, ...hands } = handsOf(sender, paper);
    const what = { version, ...termsOf(input), ...dayOf('draftedOn', draftedOn), ...hands };
    return this.send(sender, { type: 'ReviseAgreement', pairingId, ...what });
  }

  @Mutation(() => CommandReceipt, { description: '一方确认协议，三方齐后生效 / Confirms a version for one party' })
  confirmAgreement(@Args('input') input: ConfirmAgreementInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, version, party, confirmedOn, paper } = input;
    const what = { version, party, ...dayOf('confirmedOn', confirmedOn), ...handsOf(sender, paper) };
    return this.send(sender, { type: 'ConfirmAgreement', pairingId, ...what });
  }

  @Mutation(() => CommandReceipt, { description: '一方不同意协议 / Declines a version for one party' })
  declineAgreement(@Args('input') input: DeclineAgreementInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { pairingId, version, party, declinedOn, reason, paper } = input;
    const what = { version, party, ...dayOf('declinedOn', declinedOn), ...handsOf(sender, paper) };
    return this.send(sender, { type: 'DeclineAgreement', pairingId, ...what }, { text: reason });
  }

  private async send(sender: Sender, command: PairingRequest, typed: PairingTyped = {}): Promise<CommandReceipt> {
    const context = sender.context(command, typed);
    return toReceipt(await this.commands.execute(new DecidePairing(command, context, typed)), pairingRefusals);
  }
}
