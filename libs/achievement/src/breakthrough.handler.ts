import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Optionally, Sent } from '@xinhuo/kernel';
import { type CommandContext, isRefused, type Receipt } from '@xinhuo/runtime';
import { breakthroughRules } from './achievement.rules';
import type { BreakthroughCommand, BreakthroughRejection } from './breakthrough.commands';
import type { Breakthrough } from './breakthrough.state';
import { DatedSteps } from './dated-steps';

/** A command about a breakthrough as its sender writes it; a day that is left out is today. */
export type BreakthroughRequest = Optionally<
  Sent<BreakthroughCommand, keyof Dated | 'titleId' | 'reasonId'>,
  'startedOn' | 'acceptedOn' | 'revokedOn'
>;

/** Carries any command about a breakthrough, who sends it, and the title or reason typed with it, over the bus. */
export class DecideBreakthrough extends Command<Receipt<BreakthroughRejection>> {
  constructor(
    readonly command: BreakthroughRequest,
    readonly context: CommandContext,
    readonly text?: string,
  ) {
    super();
  }
}

@CommandHandler(DecideBreakthrough)
export class DecideBreakthroughHandler implements ICommandHandler<DecideBreakthrough> {
  constructor(private readonly steps: DatedSteps) {}

  async execute({ command, context, text }: DecideBreakthrough): Promise<Receipt<BreakthroughRejection>> {
    const { breakthroughId: id } = command;
    const step = {
      stream: `breakthrough-${id}` as const,
      ...(command.type === 'StartBreakthrough' && {
        programmeId: command.programmeId,
        workers: { enterpriseId: command.enterpriseId, personIds: command.teamIds },
      }),
      about: (state: Breakthrough) =>
        command.type === 'StartBreakthrough' ? command.teamIds : state.phase === 'none' ? [] : state.teamIds,
      ...(text !== undefined && { text }),
      command: (dates: Dated, textId: string) => complete(command, dates, textId),
    };
    const receipt = await this.steps.send(breakthroughRules, step, context);
    return isRefused(receipt) ? receipt : { ...receipt, id };
  }
}

const complete = (command: BreakthroughRequest, dates: Dated, textId: string): BreakthroughCommand => {
  switch (command.type) {
    case 'StartBreakthrough':
      return { startedOn: dates.today, ...command, ...dates, titleId: textId };
    case 'AcceptBreakthrough':
      return { acceptedOn: dates.today, ...command, ...dates };
    case 'RevokeBreakthrough':
      return { revokedOn: dates.today, ...command, ...dates, reasonId: textId };
  }
};
