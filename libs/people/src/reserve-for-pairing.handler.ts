import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Actor, type Grade, reject, type Rejection } from '@xinhuo/kernel';
import {
  AccessDenied,
  type CommandContext,
  DecisionRunner,
  isRefused,
  OrgDirectory,
  StreamCache,
} from '@xinhuo/runtime';
import type { MentorRejection } from './mentor.commands';
import { mentorRules } from './mentor.rules';
import type { Mentor } from './mentor.state';
import type { MentorBasis } from './people.events';
import type { ReservationRejection } from './reservation.sentences';
import { WorkerStates, workerStream } from './worker-states';
import type { WorkerRejection } from './worker.commands';
import { workerRules } from './worker.rules';
import type { RegisteredWorker, Worker } from './worker.state';

/** Who is to be held by a pairing. */
export interface PairingHold {
  readonly pairingId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

/** What a pairing needs to know of the two who are reserved for it. */
export interface Reserved {
  readonly master: {
    readonly enterpriseId: string;
    /** Today's grade, not the one of the admission. */
    readonly grade: Grade;
    /** By what they were admitted; only GRADE asks for a grade above the apprentice's. */
    readonly basis: MentorBasis;
    readonly trades: readonly string[];
  };
  readonly apprentice: { readonly enterpriseId: string; readonly grade: Grade; readonly trade: string };
}

/**
 * Takes a place with the master and the one apprenticeship of the apprentice, or neither (ADR-0011). To be sent before
 * a pairing is registered, never for one that is; whoever is refused later sends `ReleaseForPairing` at once. Both
 * persons must be within the sender's scope: otherwise AccessDenied, which tells nothing about them.
 */
export class ReserveForPairing extends Command<Reserved | Rejection<ReservationRejection>> {
  constructor(
    readonly hold: PairingHold,
    /** The programme's places per master, for masters without a number of their own. */
    readonly placesPerMaster: number,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Gives place and apprenticeship back; what is not held by this pairing stays as it is, so repeating it is safe. */
export class ReleaseForPairing extends Command<void> {
  constructor(
    readonly hold: PairingHold,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const mentorStream = (personId: string) => `mentor-${personId}` as const;

const OF_APPRENTICE: Readonly<Partial<Record<WorkerRejection, ReservationRejection>>> = {
  APPRENTICE_PAIRED: 'APPRENTICE_PAIRED',
  MASTER_IS_APPRENTICE: 'MASTER_IS_APPRENTICE',
};

const isEmployed = (worker: Worker): worker is RegisteredWorker => worker.phase === 'employed';

/** The two streams, master first. What the second refuses is released in the first before anybody hears of it. */
@CommandHandler(ReserveForPairing)
export class ReserveForPairingHandler implements ICommandHandler<ReserveForPairing> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly workers: WorkerStates,
    private readonly cache: StreamCache,
    private readonly orgs: OrgDirectory,
  ) {}

  async execute({ hold, placesPerMaster, context }: ReserveForPairing) {
    const { masterId, apprenticeId } = hold;
    if (masterId === apprenticeId) return reject('MASTER_IS_APPRENTICE');
    const [master] = await Promise.all([
      this.workers.current(masterId).then((worker) => this.inScope(worker, context.actor)),
      this.seen(apprenticeId, context.actor),
    ]);
    if (!isEmployed(master)) return reject('MASTER_LEFT');
    const refused = await this.take(hold, placesPerMaster, context);
    return refused ?? this.reserved(hold, master);
  }

  /** Memory is enough to let a sender through, but not to turn one away. */
  private async seen(personId: string, actor: Actor): Promise<void> {
    const remembered = this.workers.remembered(personId);
    if (remembered && (await this.reaches(remembered, actor))) return;
    await this.inScope(await this.workers.current(personId), actor);
  }

  private async inScope(worker: Worker, actor: Actor): Promise<Worker> {
    if (await this.reaches(worker, actor)) return worker;
    throw new AccessDenied();
  }

  private async reaches(worker: Worker, { role, nodeId }: Actor): Promise<boolean> {
    if (worker.phase === 'none') return false;
    return role === 'SYSTEM' || this.orgs.isWithin(worker.enterpriseId, nodeId);
  }

  private async take(
    { pairingId, masterId, apprenticeId }: PairingHold,
    defaultPlaces: number,
    context: CommandContext,
  ) {
    const place = await this.decisions.inner(
      mentorRules,
      mentorStream(masterId),
      { type: 'ReservePlace', personId: masterId, pairingId, apprenticeId, defaultPlaces },
      context,
      'reserve-place',
    );
    if (isRefused(place)) return place as Rejection<Extract<MentorRejection, ReservationRejection>>;
    const apprenticeship = await this.decisions.inner(
      workerRules,
      workerStream(apprenticeId),
      { type: 'ReserveApprenticeship', personId: apprenticeId, pairingId, masterId },
      context,
      'reserve-apprenticeship',
    );
    if (!isRefused(apprenticeship)) return undefined;
    await releasePlace(this.decisions, { pairingId, masterId }, context);
    return reject(OF_APPRENTICE[apprenticeship.rejected] ?? 'APPRENTICE_LEFT');
  }

  private async reserved({ masterId, apprenticeId }: PairingHold, master: RegisteredWorker) {
    // The inner steps have just caught both streams up, so memory is the log.
    const known = this.cache.get<Mentor>(mentorStream(masterId))?.state;
    const mentor = known ?? (await this.decisions.state(mentorRules, mentorStream(masterId)));
    const apprentice = this.workers.remembered(apprenticeId) ?? (await this.workers.current(apprenticeId));
    if (mentor.phase === 'none' || apprentice.phase === 'none') throw new Error('A reserved stream has no state');
    const { basis, trades } = mentor;
    return {
      master: { enterpriseId: master.enterpriseId, grade: master.grade, basis, trades },
      apprentice: { enterpriseId: apprentice.enterpriseId, grade: apprentice.grade, trade: apprentice.trade },
    };
  }
}

const releasePlace = (
  decisions: DecisionRunner,
  { masterId, pairingId }: Pick<PairingHold, 'masterId' | 'pairingId'>,
  context: CommandContext,
) =>
  decisions.inner(
    mentorRules,
    mentorStream(masterId),
    { type: 'ReleasePlace', personId: masterId, pairingId },
    context,
    'release-place',
  );

@CommandHandler(ReleaseForPairing)
export class ReleaseForPairingHandler implements ICommandHandler<ReleaseForPairing> {
  constructor(private readonly decisions: DecisionRunner) {}

  async execute({ hold: { pairingId, masterId, apprenticeId }, context }: ReleaseForPairing): Promise<void> {
    await Promise.all([
      releasePlace(this.decisions, { masterId, pairingId }, context),
      this.decisions.inner(
        workerRules,
        workerStream(apprenticeId),
        { type: 'ReleaseApprenticeship', personId: apprenticeId, pairingId },
        context,
        'release-apprenticeship',
      ),
    ]);
  }
}
