import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Sent } from '@xinhuo/kernel';
import {
  AccessDenied,
  BusinessCalendar,
  type CommandContext,
  DecisionRunner,
  isRefused,
  LiftedLog,
  type Receipt,
} from '@xinhuo/runtime';
import type { CloseRound, CutRound, FreezeRound, OpenRound, RoundCommand, RoundRejection } from './round.commands';
import { roundIdOf } from './grant-ids';
import { roundRules } from './round.rules';
import type { RulebookFact } from './subsidy.inbox';

type OpenRequest = Sent<OpenRound, keyof Dated | 'roundId' | 'cityId' | 'publishedHash' | 'rulebookHash' | 'openedOn'> &
  /** The round's id follows from programme and year. Without `rulebookHash` the published content is meant. */
  Partial<Pick<OpenRound, 'rulebookHash' | 'openedOn'>>;

/** A command about a round as its sender writes it. Days may be left out: today. */
export type RoundRequest =
  | OpenRequest
  | (Sent<CutRound, keyof Dated | 'cutOn'> & Partial<Pick<CutRound, 'cutOn'>>)
  | (Sent<CloseRound, keyof Dated | 'closedOn'> & Partial<Pick<CloseRound, 'closedOn'>>)
  | FreezeRound;

/** Carries any command about a round, and who sends it, over the bus. */
export class DecideRound extends Command<Receipt<RoundRejection>> {
  constructor(
    readonly command: RoundRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideRound)
export class DecideRoundHandler implements ICommandHandler<DecideRound> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly log: LiftedLog,
    private readonly calendar: BusinessCalendar,
  ) {}

  async execute({ command, context }: DecideRound): Promise<Receipt<RoundRejection>> {
    const full = await this.complete(command, context);
    const receipt = await this.decisions.run(roundRules, `round-${full.roundId}`, full, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: full.roundId };
  }

  private async complete(command: RoundRequest, context: CommandContext): Promise<RoundCommand> {
    if (command.type === 'FreezeRound') return command;
    if (command.type === 'OpenRound') return this.opening(command, context);
    const round = await this.decisions.state(roundRules, `round-${command.roundId}`);
    if (round.phase === 'none') throw new AccessDenied();
    const dates = await this.calendar.datesFor(round.programmeId, context);
    return command.type === 'CutRound'
      ? { cutOn: dates.today, ...command, ...dates }
      : { closedOn: dates.today, ...command, ...dates };
  }

  private async opening(command: OpenRequest, context: CommandContext): Promise<OpenRound> {
    const { cityId, publishedHash } = await this.rulebook(command);
    const dates = await this.calendar.datesFor(command.programmeId, context);
    const rulebookHash = command.rulebookHash ?? publishedHash ?? '';
    const roundId = roundIdOf(command.programmeId, command.year);
    return { openedOn: dates.today, ...command, ...dates, roundId, cityId, publishedHash, rulebookHash };
  }

  /** What the rulebook's own stream says: nobody can open a round with a draft. */
  private async rulebook({ rulebookId, rulebookVersion, programmeId }: OpenRequest) {
    let cityId: string | undefined;
    let publishedHash: string | null = null;
    for await (const { type, data } of this.log.stream(`rulebook-${rulebookId}`)) {
      const fact = { type, data } as RulebookFact;
      if (fact.data.programmeId !== programmeId) throw new AccessDenied();
      if (fact.type === 'RulebookDrafted') cityId = fact.data.cityId;
      else if (fact.type === 'RulebookPublished' && fact.data.version === rulebookVersion) {
        publishedHash = fact.data.hash;
      }
    }
    if (cityId === undefined) throw new AccessDenied();
    return { cityId, publishedHash };
  }
}
