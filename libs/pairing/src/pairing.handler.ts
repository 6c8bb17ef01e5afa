import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReleaseForPairing, type Reserved, ReserveForPairing } from '@xinhuo/people';
import {
  AccessDenied,
  BusinessCalendar,
  type CommandContext,
  DecisionRunner,
  isRefused,
  type Receipt,
  StreamCache,
} from '@xinhuo/runtime';
import { AgreementSettings } from './agreement-settings';
import type { CommandOf, Standing } from './pairing.commands';
import type { PairingRefusal } from './pairing-refusals';
import type { PairingRequest, RequestOf } from './pairing.requests';
import { pairingRules, pairingStream } from './pairing.rules';
import type { Pairing } from './pairing.state';

type Answer = Promise<Receipt<PairingRefusal>>;

/** Carries any pairing command, and who sends it, over the bus. */
export class DecidePairing extends Command<Receipt<PairingRefusal>> {
  constructor(
    readonly command: PairingRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Stands in until people has answered; a registration decided by it alone is refused. */
const UNKNOWN: Standing = {
  masterGrade: 'APPRENTICE',
  masterBasis: 'GRADE',
  apprenticeGrade: 'APPRENTICE',
  apprenticeEnterpriseId: '',
};

const standingOf = ({ master, apprentice }: Reserved): Standing => ({
  masterGrade: master.grade,
  masterBasis: master.basis,
  apprenticeGrade: apprentice.grade,
  apprenticeEnterpriseId: apprentice.enterpriseId,
});

/** Puts dates, settings and grades into a command, and takes the two persons' places before it registers them. */
@CommandHandler(DecidePairing)
export class DecidePairingHandler implements ICommandHandler<DecidePairing> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly cache: StreamCache,
    private readonly commands: CommandBus,
    private readonly calendar: BusinessCalendar,
    private readonly settings: AgreementSettings,
  ) {}

  async execute({ command, context }: DecidePairing): Answer {
    switch (command.type) {
      case 'RegisterPairing':
        return this.register(command, context);
      case 'ReviseAgreement':
        return this.revise(command, context);
      case 'LapseAgreement':
        return this.decisions.run(pairingRules, pairingStream(command.pairingId), command, context);
      default: {
        const dates = await this.calendar.datesFor(await this.programmeOf(command.pairingId), context);
        const dated = { ...command, ...dates };
        return this.decisions.run(pairingRules, pairingStream(command.pairingId), dated, context);
      }
    }
  }

  private async register(request: RequestOf<'RegisterPairing'>, context: CommandContext): Answer {
    const { pairingId, programmeId, registeredOn } = request;
    const stream = pairingStream(pairingId);
    const [dates, { placesPerMaster, ...settings }, milestones, state] = await Promise.all([
      this.calendar.datesFor(programmeId, context),
      this.settings.settingsFor(programmeId, request, registeredOn),
      this.settings.planFor(programmeId, request),
      this.decisions.state(pairingRules, stream),
    ]);
    const command = { ...request, ...dates, ...settings, milestones, ...UNKNOWN };
    // A repeat takes no place again: the pairing may have ended and given it back since.
    if (state.phase !== 'none') return this.decisions.run(pairingRules, stream, command, context);
    await this.decisions.authorise(pairingRules, stream, command, context);
    const { masterId, apprenticeId } = request;
    const hold = { pairingId, masterId, apprenticeId };
    const reserved = await this.commands.execute(new ReserveForPairing(hold, placesPerMaster, context));
    if ('rejected' in reserved) return reserved;
    return this.registerReserved({ ...command, ...standingOf(reserved) }, context);
  }

  /** A refusal gives the places back at once; after a fault, which may have registered the pair, the sweep does. */
  private async registerReserved(command: CommandOf<'RegisterPairing'>, context: CommandContext): Answer {
    const { pairingId, masterId, apprenticeId } = command;
    const stream = pairingStream(pairingId);
    const receipt = await this.decisions.run(pairingRules, stream, command, context);
    if (!isRefused(receipt)) return receipt;
    const state = await this.decisions.state(pairingRules, stream);
    // Somebody else may have registered the same pairing meanwhile, and holds these very places.
    if (state.phase === 'none') {
      await this.commands.execute(new ReleaseForPairing({ pairingId, masterId, apprenticeId }, context));
    }
    return receipt;
  }

  private async revise(request: RequestOf<'ReviseAgreement'>, context: CommandContext): Answer {
    const programmeId = await this.programmeOf(request.pairingId);
    const [dates, { placesPerMaster: _, ...settings }, milestones] = await Promise.all([
      this.calendar.datesFor(programmeId, context),
      this.settings.settingsFor(programmeId, request, request.draftedOn),
      this.settings.planFor(programmeId, request),
    ]);
    const command = { ...request, ...dates, ...settings, milestones };
    return this.decisions.run(pairingRules, pairingStream(request.pairingId), command, context);
  }

  /** A pairing's programme never changes, so memory is as good as the log. */
  private async programmeOf(pairingId: string): Promise<string> {
    const stream = pairingStream(pairingId);
    const remembered = this.cache.get<Pairing>(stream)?.state;
    const known = remembered && remembered.phase !== 'none' ? remembered : undefined;
    const state = known ?? (await this.decisions.state(pairingRules, stream));
    if (state.phase === 'none') throw new AccessDenied();
    return state.parties.programmeId;
  }
}
