import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Optionally, Sent } from '@xinhuo/kernel';
import { type CommandContext, isRefused, type Receipt } from '@xinhuo/runtime';
import { competitionRules } from './achievement.rules';
import type { CompetitionCommand, CompetitionRejection } from './competition.commands';
import { DatedSteps } from './dated-steps';

/** A command about a competition as its sender writes it; a day that is left out is today. */
export type CompetitionRequest = Optionally<
  Sent<CompetitionCommand, keyof Dated>,
  'enteredOn' | 'withdrawnOn' | 'wonOn'
>;

/** Carries any command about a competition, and who sends it, over the bus. The receipt of an entry names the entry. */
export class DecideCompetition extends Command<Receipt<CompetitionRejection>> {
  constructor(
    readonly command: CompetitionRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideCompetition)
export class DecideCompetitionHandler implements ICommandHandler<DecideCompetition> {
  constructor(private readonly steps: DatedSteps) {}

  async execute({ command, context }: DecideCompetition): Promise<Receipt<CompetitionRejection>> {
    const { competitionId } = command;
    const step = {
      stream: `competition-${competitionId}` as const,
      ...(command.type === 'AnnounceCompetition' && { programmeId: command.programmeId }),
      ...(command.type === 'EnterCompetition' && {
        workers: { enterpriseId: command.enterpriseId, personIds: [command.personId] },
      }),
      command: (dates: Dated) => complete(command, dates),
    };
    const receipt = await this.steps.send(competitionRules, step, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: 'entryId' in command ? command.entryId : competitionId };
  }
}

const complete = (command: CompetitionRequest, dates: Dated): CompetitionCommand => {
  switch (command.type) {
    case 'AnnounceCompetition':
      return { ...command, ...dates };
    case 'EnterCompetition':
      return { enteredOn: dates.today, ...command, ...dates };
    case 'WithdrawCompetitionEntry':
      return { withdrawnOn: dates.today, ...command, ...dates };
    case 'AwardCompetitionPrize':
      return { wonOn: dates.today, ...command, ...dates };
  }
};
