interface OfBudget {
  readonly budgetId: string;
}

/** Sets an envelope 预算额度, or raises or lowers it: whole fen, from 0. */
export interface SetBudget extends OfBudget {
  readonly type: 'SetBudget';
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly scheme: string;
  readonly amountFen: number;
  readonly by: string;
}

/** Holds money for one proposal of a grant; `attempt` names the approval that asks, so that a refusal undoes only its own. */
export interface ReserveBudget extends OfBudget {
  readonly type: 'ReserveBudget';
  readonly grantId: string;
  readonly proposal: number;
  readonly attempt: string;
  readonly amountFen: number;
}

/** Gives back what an attempt held or, with `attempt` null, whatever a proposal or an earlier one still holds unspent. */
export interface ReleaseBudget extends OfBudget {
  readonly type: 'ReleaseBudget';
  readonly grantId: string;
  readonly proposal: number;
  readonly attempt: string | null;
}

/** Turns held money into spent money, once per line. */
export interface SpendBudget extends OfBudget {
  readonly type: 'SpendBudget';
  readonly grantId: string;
  readonly lineId: string;
  readonly amountFen: number;
}

/** What can be asked of an envelope. Only `SetBudget` is sent by persons. */
export type BudgetCommand = SetBudget | ReserveBudget | ReleaseBudget | SpendBudget;

/** Why an envelope refuses. */
export type BudgetRejection =
  | 'AMOUNT_INVALID'
  | 'BUDGET_BELOW_COMMITTED'
  | 'BUDGET_NOT_SET'
  | 'BUDGET_EXCEEDED'
  | 'PROPOSAL_CHANGED'
  | 'NOT_RESERVED'
  | 'RESERVATION_EXCEEDED';
