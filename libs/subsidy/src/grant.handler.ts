import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Dated, derivedId, reject, type Sent, unreachable } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import {
  AccessDenied,
  BusinessCalendar,
  type CommandContext,
  CommandConflict,
  DecisionRunner,
  isRefused,
  type Receipt,
} from '@xinhuo/runtime';
import type { BudgetRejection } from './budget.commands';
import { BudgetHolds } from './budget-holds';
import type { ApproveGrant, GrantCommand, GrantRejection, RecordGrantPayment, ReturnGrant } from './grant.commands';
import { grant } from './grant.decider';
import { grantRules } from './grant.rules';
import type { Grant } from './grant.state';
import { personOf, PersonTies } from './person-ties';

/** Why a command about a grant is refused, by the grant itself or by an envelope. */
export type GrantRefusal = GrantRejection | BudgetRejection;

/** What the handler puts in by itself. */
type Looked = keyof Dated | 'byEnterprises' | 'payeeEnterprises';

/**
 * A command about a grant as its sender writes it; days may be left out: today. Proposals are read from the frozen
 * result (`ProposeGrants`).
 */
export type GrantRequest =
  | (Sent<ApproveGrant, Looked | 'approvedOn'> & Partial<Pick<ApproveGrant, 'approvedOn'>>)
  | (Sent<RecordGrantPayment, Looked | 'paidOn'> & Partial<Pick<RecordGrantPayment, 'paidOn'>>)
  | (Sent<ReturnGrant, keyof Dated | 'reasonId' | 'returnedOn'> &
      Partial<Pick<ReturnGrant, 'returnedOn'>> & {
        /** Typed; it is kept in the vault. */
        readonly reason: string;
      });

type Known = Exclude<Grant, { phase: 'none' }>;

/** Carries a return, approval or payment of a grant, and who sends it, over the bus. */
export class DecideGrant extends Command<Receipt<GrantRefusal>> {
  constructor(
    readonly command: GrantRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideGrant)
export class DecideGrantHandler implements ICommandHandler<DecideGrant> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly calendar: BusinessCalendar,
    private readonly holds: BudgetHolds,
    private readonly ties: PersonTies,
    private readonly vault: Vault,
  ) {}

  async execute({ command, context }: DecideGrant): Promise<Receipt<GrantRefusal>> {
    const receipt = await this.decide(command, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: command.grantId };
  }

  private async decide(command: GrantRequest, context: CommandContext): Promise<Receipt<GrantRefusal>> {
    const { grantId } = command;
    const known = await this.stateOf(grantId);
    if (known.phase === 'none') throw new AccessDenied();
    const dates = await this.calendar.datesFor(known.programmeId, context);
    switch (command.type) {
      case 'ApproveGrant': {
        const interests = await this.interests(known, context);
        return this.approve({ approvedOn: dates.today, ...command, ...dates, ...interests }, context);
      }
      // What follows in the envelope is made sure of by the reactor `settle_budget`, should this process end here.
      case 'ReturnGrant': {
        const receipt = await this.run(await this.returning(command, { dates, known }, context), context);
        if (!isRefused(receipt)) await this.holds.releaseAll(grantId, known, context);
        return receipt;
      }
      case 'RecordGrantPayment': {
        const interests = await this.interests(known, context);
        const receipt = await this.run({ paidOn: dates.today, ...command, ...dates, ...interests }, context);
        if (!isRefused(receipt)) await this.holds.spend(grantId, known, command.lineId, context);
        return receipt;
      }
      default:
        return unreachable(command);
    }
  }

  private async interests({ beneficiary }: Known, { actor }: CommandContext) {
    const byEnterprises = await this.ties.enterprisesOf(actor);
    return { byEnterprises, payeeEnterprises: await this.ties.employerOfPayee(beneficiary) };
  }

  /** The reason goes into the vault first, once the sender's right is certain. */
  private async returning(
    { reason, ...request }: Extract<GrantRequest, { type: 'ReturnGrant' }>,
    { dates, known }: { readonly dates: Dated; readonly known: Known },
    context: CommandContext,
  ): Promise<ReturnGrant> {
    const typed = reason.trim();
    const reasonId = typed && derivedId('typed', context.metadata.commandId, this.vault.fingerprint(typed));
    const command = { returnedOn: dates.today, ...request, ...dates, reasonId };
    const namedIn = `grant-${command.grantId}` as const;
    await this.decisions.authorise(grantRules, namedIn, command, context);
    const personId = personOf(known.beneficiary);
    if (typed)
      await this.vault.putText({ textId: reasonId, body: typed, namedIn, ...(personId !== undefined && { personId }) });
    return command;
  }

  /** First the money, then the approval; an approval that is refused after all gives the money back. */
  private async approve(command: ApproveGrant, context: CommandContext): Promise<Receipt<GrantRefusal>> {
    const { grantId } = command;
    await this.decisions.authorise(grantRules, `grant-${grantId}`, command, context);
    const state = await this.stateOf(grantId);
    if (state.phase === 'none') return reject('NOT_PROPOSED');
    // Needs no money; the runner knows whether this very command did it.
    if (state.phase === 'approved') return this.run(command, context);
    const answer = grant.decide(state, command);
    if ('rejected' in answer) return answer;
    const refused = await this.holds.reserve(grantId, state, context);
    if (refused) return refused;
    try {
      const receipt = await this.run(command, context);
      if (isRefused(receipt)) await this.holds.release(grantId, state, context);
      return receipt;
    } catch (error) {
      // After any other fault the approval may have been recorded all the same.
      if (error instanceof CommandConflict) await this.holds.release(grantId, state, context);
      throw error;
    }
  }

  private run(command: GrantCommand, context: CommandContext): Promise<Receipt<GrantRejection>> {
    return this.decisions.run(grantRules, `grant-${command.grantId}`, command, context);
  }

  private stateOf(grantId: string): Promise<Grant> {
    return this.decisions.state(grantRules, `grant-${grantId}`);
  }
}
