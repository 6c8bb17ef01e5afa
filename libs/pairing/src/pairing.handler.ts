import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BusinessCalendar, type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import { DraftAgreement } from './draft-agreement';
import type { PairingCommand } from './pairing.commands';
import type { PairingRefusal } from './pairing-refusals';
import { DAY_OF, type PairingRequest } from './pairing.requests';
import { pairingRules, pairingStream } from './pairing.rules';
import { PairingStates } from './pairing-states';
import { type PairingTyped, TypedText } from './typed-text';

type Answer = Promise<Receipt<PairingRefusal>>;

/** Carries any pairing command, who sends it, and what was typed with it, over the bus. */
export class DecidePairing extends Command<Receipt<PairingRefusal>> {
  constructor(
    readonly command: PairingRequest,
    readonly context: CommandContext,
    readonly typed: PairingTyped = {},
  ) {
    super();
  }
}

/** Puts business dates and the ids of texts into a command; the receipt names the pairing. */
@CommandHandler(DecidePairing)
export class DecidePairingHandler implements ICommandHandler<DecidePairing> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly states: PairingStates,
    private readonly drafts: DraftAgreement,
    private readonly calendar: BusinessCalendar,
    private readonly typed: TypedText,
  ) {}

  async execute({ command, context, typed }: DecidePairing): Answer {
    const receipt = await this.decide(command, context, typed);
    return isRefused(receipt) ? receipt : { ...receipt, id: command.pairingId };
  }

  private decide(command: PairingRequest, context: CommandContext, typed: PairingTyped): Answer {
    switch (command.type) {
      case 'RegisterPairing':
        return this.drafts.register(command, context);
      case 'ReviseAgreement':
        return this.drafts.revise(command, context);
      case 'LapseAgreement':
        return this.decisions.run(pairingRules, pairingStream(command.pairingId), command, context);
      default:
        return this.step(command, context, typed);
    }
  }

  private async step(request: PairingRequest, context: CommandContext, typed: PairingTyped): Answer {
    const parties = await this.states.partiesOf(request.pairingId);
    const dates = await this.calendar.datesFor(parties.programmeId, context);
    const day = request.type in DAY_OF && { [DAY_OF[request.type as keyof typeof DAY_OF]]: dates.today };
    const text = this.typed.idOf(request.type, typed, context);
    const command = { ...day, ...request, ...dates, ...text } as PairingCommand;
    await this.typed.keep(command, typed, parties, context);
    return this.decisions.run(pairingRules, pairingStream(request.pairingId), command, context);
  }
}
