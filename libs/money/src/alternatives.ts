import type { Fen } from '@xinhuo/kernel';

/** What would have changed an amount, by its kind. Decimals are text; amounts are those of the grid, in fen. */
export interface AlternativeValues {
  /** So many points more, and the score reaches the next grade up. */
  readonly nextGrade: {
    readonly distance: string;
    readonly min: string;
    readonly grade: number;
    readonly amountFen: Fen;
  };
  /** This indicator alone, at its target, lifts the score to that grade; `value` null: no data. */
  readonly indicator: {
    readonly metric: string;
    readonly value: string | null;
    readonly target: string;
    readonly grade: number;
    readonly amountFen: Fen;
  };
  /** How far the score lies above its own line, and what lies below it; `below` null: nothing is granted there. */
  readonly margin: {
    readonly grade: number;
    readonly min: string;
    readonly margin: string;
    readonly below: number | null;
    readonly amountFen: Fen;
  };
  /** Another class at the same score: from `headcount` people on, or with fewer than that. */
  readonly class: {
    readonly side: 'from' | 'below';
    readonly headcount: number;
    readonly class: string;
    readonly amountFen: Fen;
  };
}

/** One thing that would have changed an amount; `alternative` tells the values apart. */
export type Alternative = {
  readonly [K in keyof AlternativeValues]: { readonly alternative: K; readonly values: AlternativeValues[K] };
}[keyof AlternativeValues];
