import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Dated, reject, type Sent } from '@xinhuo/kernel';
import {
  AccessDenied,
  BusinessCalendar,
  type CommandContext,
  DecisionRunner,
  isRefused,
  type Receipt,
} from '@xinhuo/runtime';
import type { MentorCommand, MentorRejection } from './mentor.commands';
import { mentorRules } from './mentor.rules';
import { WorkerStates } from './worker-states';

type Inner = { readonly type: 'ReservePlace' | 'ReleasePlace' };
type Added = keyof Dated | 'enterpriseId' | 'grade' | 'admittedOn' | 'withdrawnOn';

/** Days may be left out: today. `programmeId` names whose limit on backdating applies. */
type Request<C> = C extends Inner
  ? never
  : C extends { readonly type: 'SetMentorPlaces' }
    ? Sent<C, Added>
    : Sent<C, Added> & Partial<Pick<C, keyof C & ('admittedOn' | 'withdrawnOn')>> & { readonly programmeId: string };

/** A command about a master as its sender writes it. */
export type MentorRequest = Request<MentorCommand>;

/** Carries any command about a master, and who sends it, over the bus. */
export class DecideMentor extends Command<Receipt<MentorRejection>> {
  constructor(
    readonly command: MentorRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Where a master works and which grade they hold is what their own stream says, never what the sender writes. */
@CommandHandler(DecideMentor)
export class DecideMentorHandler implements ICommandHandler<DecideMentor> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly workers: WorkerStates,
    private readonly calendar: BusinessCalendar,
  ) {}

  async execute({ command: request, context }: DecideMentor): Promise<Receipt<MentorRejection>> {
    const { personId } = request;
    const stream = `mentor-${personId}` as const;
    const worker = await this.workers.current(personId);
    if (worker.phase === 'none') throw new AccessDenied();
    const { enterpriseId, grade } = worker;
    const place = request.type === 'AdmitMentor' ? { enterpriseId, grade } : { enterpriseId };
    const command = { ...(await this.dated(request, context)), ...place } as MentorCommand;
    if (command.type === 'AdmitMentor' && worker.phase !== 'employed') {
      await this.decisions.authorise(mentorRules, stream, command, context);
      return reject('NOT_A_WORKER');
    }
    const receipt = await this.decisions.run(mentorRules, stream, command, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: personId };
  }

  private async dated(request: MentorRequest, context: CommandContext) {
    if (request.type === 'SetMentorPlaces') return request;
    const { programmeId, ...command } = request;
    const dates = await this.calendar.datesFor(programmeId, context);
    const day = request.type === 'AdmitMentor' ? 'admittedOn' : 'withdrawnOn';
    return { [day]: dates.today, ...command, ...dates };
  }
}
