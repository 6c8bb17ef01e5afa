import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Dated, derivedId, type Sent } from '@xinhuo/kernel';
import { BusinessCalendar, type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import type { TitleCommand, TitleRejection } from './title.commands';
import { titleIdOf } from './title.decider';
import { titleRules } from './title.rules';
import { Vault } from './vault';

type Award = Extract<TitleCommand, { type: 'AwardTitle' }>;
type Revocation = Extract<TitleCommand, { type: 'RevokeTitle' }>;

/**
 * A command about a title as its sender writes it. A new title needs no id: it follows from programme, title and holder.
 * Days may be left out: today.
 */
export type TitleRequest =
  | (Sent<Award, keyof Dated | 'titleId' | 'awardedOn'> & Partial<Pick<Award, 'awardedOn'>>)
  | (Sent<Revocation, keyof Dated | 'reasonId' | 'revokedOn'> &
      Partial<Pick<Revocation, 'revokedOn'>> & {
        /** Whose limit on backdating applies. */
        readonly programmeId: string;
        /** Typed; it is kept in the vault. */
        readonly reason: string;
      });

/** Carries any command about a title, and who sends it, over the bus. The receipt's id is the title's. */
export class DecideTitle extends Command<Receipt<TitleRejection>> {
  constructor(
    readonly command: TitleRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const streamOf = (titleId: string) => `title-${titleId}` as const;

@CommandHandler(DecideTitle)
export class DecideTitleHandler implements ICommandHandler<DecideTitle> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly calendar: BusinessCalendar,
    private readonly vault: Vault,
  ) {}

  async execute({ command: request, context }: DecideTitle): Promise<Receipt<TitleRejection>> {
    const dates = await this.calendar.datesFor(request.programmeId, context);
    const command =
      request.type === 'AwardTitle' ? this.award(request, dates) : await this.revocation(request, dates, context);
    const { titleId } = command;
    const receipt = await this.decisions.run(titleRules, streamOf(titleId), command, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: titleId };
  }

  private award(request: Extract<TitleRequest, { type: 'AwardTitle' }>, dates: Dated): Award {
    const titleId = titleIdOf(request.programmeId, request.title, request.holderId);
    return { awardedOn: dates.today, ...request, ...dates, titleId };
  }

  private async revocation(
    { programmeId: _, reason, ...request }: Extract<TitleRequest, { type: 'RevokeTitle' }>,
    dates: Dated,
    context: CommandContext,
  ): Promise<Revocation> {
    const reasonId = derivedId('typed', context.metadata.commandId, this.vault.fingerprint(reason));
    const command = { revokedOn: dates.today, ...request, ...dates, reasonId };
    const stream = streamOf(request.titleId);
    await this.decisions.authorise(titleRules, stream, command, context);
    const title = await this.decisions.state(titleRules, stream);
    const holder = title.phase !== 'none' && title.facts.holderKind === 'person' && { personId: title.facts.holderId };
    await this.vault.putText({ textId: reasonId, body: reason, ...holder });
    return command;
  }
}
