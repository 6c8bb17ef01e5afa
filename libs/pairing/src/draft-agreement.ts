import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ReleaseForPairing, type Reserved, ReserveForPairing } from '@xinhuo/people';
import { BusinessCalendar, type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import { AgreementSettings } from './agreement-settings';
import type { CommandOf, Standing } from './pairing.commands';
import type { PairingRefusal } from './pairing-refusals';
import type { RequestOf } from './pairing.requests';
import { pairingRules, pairingStream } from './pairing.rules';
import { PairingStates } from './pairing-states';

type Answer = Promise<Receipt<PairingRefusal>>;

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

/** Drafts versions of agreements by the programme's settings; the first only once both persons are reserved (ADR-0011). */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly states: PairingStates,
    private readonly commands: CommandBus,
    private readonly calendar: BusinessCalendar,
    private readonly settings: AgreementSettings,
  ) {}

  /** Reserves, then registers; whoever repeats a registration takes no place again. */
  async register(request: RequestOf<'RegisterPairing'>, context: CommandContext): Answer {
    const { pairingId, programmeId, masterId, apprenticeId } = request;
    const dates = await this.calendar.datesFor(programmeId, context);
    const { registeredOn = dates.today } = request;
    const [{ placesPerMaster, ...settings }, milestones, state] = await Promise.all([
      this.settings.settingsFor(programmeId, request, registeredOn),
      this.settings.planFor(programmeId, request),
      this.states.current(pairingId),
    ]);
    const command = { ...request, registeredOn, ...dates, ...settings, milestones, ...UNKNOWN };
    // The pairing of a repeat may have ended and given its places back since.
    if (state.phase !== 'none') return this.run(command, context);
    await this.decisions.authorise(pairingRules, pairingStream(pairingId), command, context);
    const hold = { pairingId, masterId, apprenticeId };
    const reserved = await this.commands.execute(new ReserveForPairing(hold, placesPerMaster, context));
    if ('rejected' in reserved) return reserved;
    return this.registerReserved({ ...command, ...standingOf(reserved) }, context);
  }

  /** A later version of an agreement. */
  async revise(request: RequestOf<'ReviseAgreement'>, context: CommandContext): Answer {
    const { programmeId } = await this.states.partiesOf(request.pairingId);
    const dates = await this.calendar.datesFor(programmeId, context);
    const { draftedOn = dates.today } = request;
    const [{ placesPerMaster: _, ...settings }, milestones] = await Promise.all([
      this.settings.settingsFor(programmeId, request, draftedOn),
      this.settings.planFor(programmeId, request),
    ]);
    return this.run({ ...request, draftedOn, ...dates, ...settings, milestones }, context);
  }

  /** A refusal gives the places back at once; after a fault, which may have registered the pair, the sweep does. */
  private async registerReserved(command: CommandOf<'RegisterPairing'>, context: CommandContext): Answer {
    const receipt = await this.run(command, context);
    if (!isRefused(receipt)) return receipt;
    const { pairingId, masterId, apprenticeId } = command;
    const { phase } = await this.states.current(pairingId);
    // Somebody else may have registered the same pairing meanwhile, and holds these very places.
    if (phase === 'none') {
      await this.commands.execute(new ReleaseForPairing({ pairingId, masterId, apprenticeId }, context));
    }
    return receipt;
  }

  private run(command: CommandOf<'RegisterPairing' | 'ReviseAgreement'>, context: CommandContext): Answer {
    return this.decisions.run(pairingRules, pairingStream(command.pairingId), command, context);
  }
}
