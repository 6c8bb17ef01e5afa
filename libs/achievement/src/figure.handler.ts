import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Dated, derivedId, type Optionally, type Sent } from '@xinhuo/kernel';
import { ProgrammeSettingsPort } from '@xinhuo/programme';
import { type CommandContext, isRefused, type Receipt } from '@xinhuo/runtime';
import { figureRules } from './achievement.rules';
import type { FigureCommand, FigureRejection } from './figure.commands';
import { DatedSteps } from './dated-steps';

/** A command about a cited figure as its sender writes it; a day that is left out is today. */
export type FigureRequest = Optionally<
  Sent<FigureCommand, keyof Dated | 'figureId' | 'cityId' | 'sourceId'>,
  'citedOn'
>;

/** Carries any command about a cited figure, who sends it, and the source typed with it, over the bus. */
export class DecideFigure extends Command<Receipt<FigureRejection>> {
  constructor(
    readonly command: FigureRequest,
    readonly context: CommandContext,
    readonly text?: string,
  ) {
    super();
  }
}

@CommandHandler(DecideFigure)
export class DecideFigureHandler implements ICommandHandler<DecideFigure> {
  constructor(
    private readonly steps: DatedSteps,
    private readonly programmes: ProgrammeSettingsPort,
  ) {}

  /** A programme has one figure of a name in a year; citing it again replaces it. */
  async execute({ command, context, text }: DecideFigure): Promise<Receipt<FigureRejection>> {
    const { programmeId, year, figure } = command;
    const { cityId } = await this.programmes.frameOf(programmeId);
    const figureId = derivedId('figure', programmeId, year, figure);
    const step = {
      stream: `figure-${figureId}` as const,
      programmeId,
      ...(text !== undefined && { text }),
      command: (dates: Dated, sourceId: string): FigureCommand => ({
        citedOn: dates.today,
        ...command,
        ...dates,
        figureId,
        cityId,
        sourceId,
      }),
    };
    const receipt = await this.steps.send(figureRules, step, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: figureId };
  }
}
