import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Sent } from '@xinhuo/kernel';
import { AccessDenied, BusinessCalendar, type CommandContext, DecisionRunner, isRefused } from '@xinhuo/runtime';
import { BusinessClock, OrgDirectory, type Receipt } from '@xinhuo/runtime';
import { mentorRules } from './mentor.rules';
import type { PromotionIdRejection } from './promotion-id.decider';
import { promotionIdRules } from './promotion-id.rules';
import { TypedWords, type WorkerTyped } from './typed-words';
import { workerStream } from './worker-states';
import type { WorkerCommand, WorkerRejection } from './worker.commands';
import { workerRules } from './worker.rules';

type Inner = { readonly type: 'ReserveApprenticeship' | 'ReleaseApprenticeship' };
type Day =
  'registeredOn' | 'movedOn' | 'leftOn' | 'recordedOn' | 'verifiedOn' | 'revokedOn' | 'givenOn' | 'withdrawnOn';

/** Days may be left out: today. `programmeId` names whose limit on backdating applies. */
type Request<C> = C extends { readonly type: 'ErasePerson' } | Inner
  ? Sent<Exclude<C, Inner>, keyof Dated | 'apprentices'>
  : Sent<C, keyof Dated | Day | 'certificateId' | 'reasonId' | 'detailsId'> &
      Partial<Pick<C, keyof C & Day>> & { readonly programmeId: string };

/** A command about a worker as its sender writes it. */
export type WorkerRequest = Exclude<Request<WorkerCommand>, never>;

/** Carries any command about a worker, who sends it, and what was typed, over the bus. */
export class DecideWorker extends Command<Receipt<WorkerRejection>> {
  constructor(
    readonly command: WorkerRequest,
    readonly context: CommandContext,
    readonly typed: WorkerTyped = {},
  ) {
    super();
  }
}

const DAY_OF = {
  RegisterWorker: 'registeredOn',
  MoveWorker: 'movedOn',
  RecordWorkerLeft: 'leftOn',
  RecordPromotion: 'recordedOn',
  VerifyPromotion: 'verifiedOn',
  RevokePromotion: 'revokedOn',
  GiveConsent: 'givenOn',
  WithdrawConsent: 'withdrawnOn',
} as const satisfies Partial<Record<WorkerCommand['type'], Day>>;

/** Names and typed words go to the vault, ids alone into the fact. */
@CommandHandler(DecideWorker)
export class DecideWorkerHandler implements ICommandHandler<DecideWorker> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly words: TypedWords,
    private readonly calendar: BusinessCalendar,
    private readonly clock: BusinessClock,
    private readonly orgs: OrgDirectory,
  ) {}

  async execute({ command: request, context, typed }: DecideWorker): Promise<Receipt<WorkerRejection>> {
    const command = await this.words.asOnePerson(await this.complete(request, context, typed), { context, typed });
    if ('rejected' in command) return command;
    if (command.type === 'MoveWorker') await this.checkDestination(command.enterpriseId, context);
    const taken = command.type === 'RecordPromotion' ? await this.takeId(command, context) : undefined;
    if (taken && isRefused(taken)) return taken;
    const receipt = await this.words.recorded(command, { context, typed }, () =>
      this.decisions.run(workerRules, workerStream(command.personId), command, context),
    );
    if (isRefused(receipt)) return receipt;
    if (command.type === 'ErasePerson') await this.words.forget(command.personId);
    return { ...receipt, id: 'promotionId' in command ? command.promotionId : command.personId };
  }

  private async complete(request: WorkerRequest, context: CommandContext, typed: WorkerTyped): Promise<WorkerCommand> {
    if (request.type === 'ErasePerson') {
      const today = this.clock.today();
      const master = await this.decisions.state(mentorRules, `mentor-${request.personId}`);
      const apprentices = master.phase === 'none' ? 0 : Object.keys(master.held).length;
      return { ...request, today, earliestOn: today, apprentices };
    }
    const dates = await this.calendar.datesFor(request.programmeId, context);
    const { programmeId, ...command } = request;
    const day = { [DAY_OF[request.type]]: dates.today };
    const ids = {
      ...(request.type === 'RecordPromotion' && {
        programmeId,
        certificateId: this.words.idWithin(request, typed.certificateNumber ?? ''),
      }),
      ...(request.type === 'RegisterWorker' &&
        typed.person && { detailsId: this.words.detailsIdOf(typed.person, context) }),
      ...(typed.reason !== undefined &&
        'promotionId' in request && { reasonId: this.words.idWithin(request, typed.reason) }),
    };
    return { ...day, ...command, ...dates, ...ids } as WorkerCommand;
  }

  /** The id is taken in its own stream first, so that no two workers share it, whoever records at once (ADR-0011). */
  private async takeId(
    command: Extract<WorkerCommand, { type: 'RecordPromotion' }>,
    context: CommandContext,
  ): Promise<Receipt<PromotionIdRejection>> {
    const { promotionId, personId } = command;
    await this.decisions.authorise(workerRules, workerStream(personId), command, context);
    const take = { type: 'TakePromotionId', promotionId, personId } as const;
    return this.decisions.inner(promotionIdRules, `promotion-${promotionId}`, take, context, 'take-id');
  }

  /** A worker goes only to where the sender may employ somebody. */
  private async checkDestination(enterpriseId: string, { actor }: CommandContext): Promise<void> {
    if (actor.role === 'SYSTEM' || (await this.orgs.isWithin(enterpriseId, actor.nodeId))) return;
    throw new AccessDenied();
  }
}
