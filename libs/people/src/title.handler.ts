import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Dated, derivedId, reject, type Sent } from '@xinhuo/kernel';
import {
  AccessDenied,
  BusinessCalendar,
  type CommandContext,
  DecisionRunner,
  isRefused,
  type Receipt,
} from '@xinhuo/runtime';
import { TitleHolders } from './title-holders';
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
  | (Sent<Award, keyof Dated | 'titleId' | 'cityId' | 'awardedOn'> & Partial<Pick<Award, 'awardedOn'>>)
  | (Sent<Revocation, keyof Dated | 'reasonId' | 'revokedOn'> &
      Partial<Pick<Revocation, 'revokedOn'>> & {
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

/** City and programme of a title are what the log says of them, never what the sender writes. */
@CommandHandler(DecideTitle)
export class DecideTitleHandler implements ICommandHandler<DecideTitle> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly calendar: BusinessCalendar,
    private readonly holders: TitleHolders,
    private readonly vault: Vault,
  ) {}

  async execute({ command: request, context }: DecideTitle): Promise<Receipt<TitleRejection>> {
    const command =
      request.type === 'AwardTitle' ? await this.award(request, context) : await this.revocation(request, context);
    const { titleId } = command;
    if (command.type === 'AwardTitle' && !(await this.holders.isIn(command.cityId, command))) {
      await this.decisions.authorise(titleRules, streamOf(titleId), command, context);
      return reject('HOLDER_UNKNOWN');
    }
    const receipt = await this.decisions.run(titleRules, streamOf(titleId), command, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: titleId };
  }

  private async award(request: Extract<TitleRequest, { type: 'AwardTitle' }>, context: CommandContext): Promise<Award> {
    const { programmeId, title, holderId } = request;
    const cityId = await this.holders.cityOf(programmeId);
    const dates = await this.calendar.datesFor(programmeId, context);
    const titleId = titleIdOf(programmeId, title, holderId);
    return { awardedOn: dates.today, ...request, ...dates, titleId, cityId };
  }

  private async revocation(
    { reason, ...request }: Extract<TitleRequest, { type: 'RevokeTitle' }>,
    context: CommandContext,
  ): Promise<Revocation> {
    const stream = streamOf(request.titleId);
    const title = await this.decisions.state(titleRules, stream);
    if (title.phase === 'none') throw new AccessDenied();
    const { programmeId, holderKind, holderId } = title.facts;
    const dates = await this.calendar.datesFor(programmeId, context);
    const reasonId = derivedId('typed', context.metadata.commandId, this.vault.fingerprint(reason));
    const command = { revokedOn: dates.today, ...request, ...dates, reasonId };
    await this.decisions.authorise(titleRules, stream, command, context);
    // Of a revocation that the rules refuse no word is kept.
    if ('rejected' in titleRules.decide(title, command)) return command;
    const holder = holderKind === 'person' && { personId: holderId };
    await this.vault.putText({ textId: reasonId, body: reason, namedIn: stream, ...holder });
    return command;
  }
}
