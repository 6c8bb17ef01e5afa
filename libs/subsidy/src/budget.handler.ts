import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccessDenied, type CommandContext, DecisionRunner, isRefused, LiftedLog, type Receipt } from '@xinhuo/runtime';
import type { BudgetCommand, BudgetRejection, SetBudget } from './budget.commands';
import { budgetRules } from './budget.rules';
import { budgetIdOf } from './grant-ids';

/** An envelope as its sender sets it. */
export type BudgetRequest = Omit<SetBudget, 'budgetId' | 'cityId'>;

/** Carries the amount of an envelope, or a step that settles one, and who sends it, over the bus. */
export class DecideBudget extends Command<Receipt<BudgetRejection>> {
  constructor(
    readonly command: BudgetRequest | Exclude<BudgetCommand, SetBudget>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideBudget)
export class DecideBudgetHandler implements ICommandHandler<DecideBudget> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly log: LiftedLog,
  ) {}

  async execute({ command, context }: DecideBudget): Promise<Receipt<BudgetRejection>> {
    const full = command.type === 'SetBudget' ? await this.complete(command) : command;
    const receipt = await this.decisions.run(budgetRules, `budget-${full.budgetId}`, full, context);
    return isRefused(receipt) ? receipt : { ...receipt, id: full.budgetId };
  }

  private async complete(command: BudgetRequest): Promise<SetBudget> {
    const { programmeId, year, scheme } = command;
    for await (const { type, data } of this.log.stream(`programme-${programmeId}`)) {
      if (type !== 'ProgrammeLaunched') continue;
      const { cityId } = data as { readonly cityId: string };
      return { ...command, cityId, budgetId: budgetIdOf(programmeId, year, scheme) };
    }
    throw new AccessDenied();
  }
}
