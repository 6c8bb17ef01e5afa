import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Optionally, Sent } from '@xinhuo/kernel';
import { type CommandContext, isRefused, type Receipt } from '@xinhuo/runtime';
import { innovationRules } from './achievement.rules';
import type { InnovationCommand, InnovationRejection } from './innovation.commands';
import { DatedSteps } from './dated-steps';
import type { Innovation } from './innovation.state';

/** A command about a small innovation as its sender writes it; a day that is left out is today. */
export type InnovationRequest = Optionally<
  Sent<InnovationCommand, keyof Dated | 'titleId' | 'reasonId'>,
  'recordedOn' | 'convertedOn' | 'revokedOn'
>;

/** Carries any command about a small innovation, who sends it, and the title or reason typed with it, over the bus. */
export class DecideInnovation extends Command<Receipt<InnovationRejection>> {
  constructor(
    readonly command: InnovationRequest,
    readonly context: CommandContext,
    readonly text?: string,
  ) {
    super();
  }
}

@CommandHandler(DecideInnovation)
export class DecideInnovationHandler implements ICommandHandler<DecideInnovation> {
  constructor(private readonly steps: DatedSteps) {}

  async execute({ command, context, text }: DecideInnovation): Promise<Receipt<InnovationRejection>> {
    const { innovationId: id } = command;
    const step = {
      stream: `innovation-${id}` as const,
      ...(command.type === 'RecordInnovation' && {
        programmeId: command.programmeId,
        workers: { enterpriseId: command.enterpriseId, personIds: command.personIds },
      }),
      about: (state: Innovation) =>
        command.type === 'RecordInnovation' ? command.personIds : state.phase === 'none' ? [] : state.personIds,
      ...(text !== undefined && { text }),
      command: (dates: Dated, textId: string) => complete(command, dates, textId),
    };
    const receipt = await this.steps.send(innovationRules, step, context);
    return isRefused(receipt) ? receipt : { ...receipt, id };
  }
}

const complete = (command: InnovationRequest, dates: Dated, textId: string): InnovationCommand => {
  switch (command.type) {
    case 'RecordInnovation':
      return { recordedOn: dates.today, ...command, ...dates, titleId: textId };
    case 'ConvertInnovation':
      return { convertedOn: dates.today, ...command, ...dates };
    case 'RevokeInnovation':
      return { revokedOn: dates.today, ...command, ...dates, reasonId: textId };
  }
};
