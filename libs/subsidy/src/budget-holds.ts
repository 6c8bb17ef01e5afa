import { Injectable } from '@nestjs/common';
import { type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import type { BudgetRejection } from './budget.commands';
import { budgetRules } from './budget.rules';
import { budgetIdOf } from './grant-ids';
import type { Grant } from './grant.state';

type Proposed = Exclude<Grant, { phase: 'none' }>;

interface Need {
  readonly scheme: string;
  readonly budgetId: string;
  readonly amountFen: number;
}

/** What a proposal asks of each envelope, in one order everywhere. */
const needsOf = ({ lines, programmeId, year }: Proposed): readonly Need[] => {
  const sums = new Map<string, number>();
  for (const { scheme, amountFen } of lines) sums.set(scheme, (sums.get(scheme) ?? 0) + amountFen);
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scheme, amountFen]) => ({ scheme, amountFen, budgetId: budgetIdOf(programmeId, year, scheme) }));
};

/** Holds, gives back and spends a grant's money in the envelopes: inner steps, decided by state alone. */
@Injectable()
export class BudgetHolds {
  constructor(private readonly decisions: DecisionRunner) {}

  /** Holds all that a proposal needs, or nothing: a refusal gives back what was held before it. */
  async reserve(
    grantId: string,
    grant: Proposed,
    context: CommandContext,
  ): Promise<Receipt<BudgetRejection> | undefined> {
    const attempt = context.metadata.commandId;
    for (const { scheme, budgetId, amountFen } of needsOf(grant)) {
      const command = {
        type: 'ReserveBudget',
        budgetId,
        grantId,
        proposal: grant.proposal,
        attempt,
        amountFen,
      } as const;
      const receipt = await this.decisions.inner(
        budgetRules,
        `budget-${budgetId}`,
        command,
        context,
        `reserve/${scheme}`,
      );
      if (!isRefused(receipt)) continue;
      await this.release(grantId, grant, context);
      return receipt;
    }
    return undefined;
  }

  /** Gives back what this attempt held, unless another shares it. */
  release(grantId: string, grant: Proposed, context: CommandContext): Promise<void> {
    return this.giveBack(grantId, grant, { attempt: context.metadata.commandId, context });
  }

  /** Gives back whatever is held for a grant that was returned. */
  releaseAll(grantId: string, grant: Proposed, context: CommandContext): Promise<void> {
    return this.giveBack(grantId, grant, { attempt: null, context });
  }

  /** Spends what was paid for one line. */
  async spend(
    grantId: string,
    { lines, programmeId, year }: Proposed,
    lineId: string,
    context: CommandContext,
  ): Promise<void> {
    const line = lines.find((one) => one.lineId === lineId);
    if (!line) return;
    const { scheme, amountFen } = line;
    const budgetId = budgetIdOf(programmeId, year, scheme);
    const command = { type: 'SpendBudget', budgetId, grantId, lineId, amountFen } as const;
    await this.decisions.inner(budgetRules, `budget-${budgetId}`, command, context, `spend/${scheme}`);
  }

  private async giveBack(
    grantId: string,
    grant: Proposed,
    { attempt, context }: { readonly attempt: string | null; readonly context: CommandContext },
  ): Promise<void> {
    for (const { scheme, budgetId } of needsOf(grant)) {
      const command = { type: 'ReleaseBudget', budgetId, grantId, proposal: grant.proposal, attempt } as const;
      await this.decisions.inner(budgetRules, `budget-${budgetId}`, command, context, `release/${scheme}`);
    }
  }
}
