/** Money: a whole number of 分, a hundredth of a yuan. Never a fraction, never beyond 2⁵³ − 1. */
export type Fen = number;

/** Whether a value is an amount that can be owed or paid: whole, from 1 to 2⁵³ − 1. */
export const isFen = (value: unknown): value is Fen => Number.isSafeInteger(value) && (value as number) >= 1;
