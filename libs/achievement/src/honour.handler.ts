import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Optionally, Sent } from '@xinhuo/kernel';
import { type CommandContext, isRefused, type Receipt } from '@xinhuo/runtime';
import { honourRules } from './achievement.rules';
import type { HonourCommand, HonourRejection } from './honour.commands';
import { DatedSteps } from './dated-steps';
import type { Honour } from './honour.state';

/** A command about an honour as its sender writes it; a day that is left out is today. */
export type HonourRequest = Optionally<Sent<HonourCommand, keyof Dated | 'reasonId'>, 'conferredOn' | 'revokedOn'>;

/** Carries any command about an honour, who sends it, and the reason typed with it, over the bus. */
export class DecideHonour extends Command<Receipt<HonourRejection>> {
  constructor(
    readonly command: HonourRequest,
    readonly context: CommandContext,
    readonly text?: string,
  ) {
    super();
  }
}

@CommandHandler(DecideHonour)
export class DecideHonourHandler implements ICommandHandler<DecideHonour> {
  constructor(private readonly steps: DatedSteps) {}

  async execute({ command, context, text }: DecideHonour): Promise<Receipt<HonourRejection>> {
    const { honourId: id } = command;
    const step = {
      stream: `honour-${id}` as const,
      ...(command.type === 'ConferHonour' && {
        programmeId: command.programmeId,
        workers: { enterpriseId: command.enterpriseId, personIds: [command.personId] },
      }),
      about: (state: Honour) => (state.phase === 'none' ? [] : [state.personId]),
      ...(text !== undefined && { text }),
      command: (dates: Dated, textId: string) => complete(command, dates, textId),
    };
    const receipt = await this.steps.send(honourRules, step, context);
    return isRefused(receipt) ? receipt : { ...receipt, id };
  }
}

const complete = (command: HonourRequest, dates: Dated, textId: string): HonourCommand => {
  switch (command.type) {
    case 'ConferHonour':
      return { conferredOn: dates.today, ...command, ...dates };
    case 'RevokeHonour':
      return { revokedOn: dates.today, ...command, ...dates, reasonId: textId };
  }
};
