import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Dated, Optionally, Sent } from '@xinhuo/kernel';
import { type CommandContext, isRefused, type Receipt } from '@xinhuo/runtime';
import { assessmentRules } from './achievement.rules';
import type { AssessmentCommand, AssessmentRejection } from './assessment.commands';
import { DatedSteps } from './dated-steps';

/** A command about an assessment as its sender writes it; a day that is left out is today. */
export type AssessmentRequest = Optionally<Sent<AssessmentCommand, keyof Dated>, 'assessedOn'>;

/** Carries a proficiency assessment, and who sends it, over the bus. */
export class DecideAssessment extends Command<Receipt<AssessmentRejection>> {
  constructor(
    readonly command: AssessmentRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideAssessment)
export class DecideAssessmentHandler implements ICommandHandler<DecideAssessment> {
  constructor(private readonly steps: DatedSteps) {}

  async execute({ command, context }: DecideAssessment): Promise<Receipt<AssessmentRejection>> {
    const { assessmentId: id, personId, programmeId, enterpriseId } = command;
    const step = {
      stream: `assessment-${personId}` as const,
      programmeId,
      workers: { enterpriseId, personIds: [personId] },
      command: (dates: Dated): AssessmentCommand => ({ assessedOn: dates.today, ...command, ...dates }),
    };
    const receipt = await this.steps.send(assessmentRules, step, context);
    return isRefused(receipt) ? receipt : { ...receipt, id };
  }
}
