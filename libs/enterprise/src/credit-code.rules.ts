import type { Rules } from '@xinhuo/kernel';
import type { CreditCode, CreditCodeCommand, CreditCodeRejection } from './credit-code.decider';
import { creditCode } from './credit-code.decider';
import type { CreditCodeEvent } from './credit-code.events';

/** A code is reserved and released as a step of registering an enterprise; nobody sends these commands. */
export const creditCodeRules: Rules<CreditCodeCommand, CreditCode, CreditCodeEvent, CreditCodeRejection> = {
  ...creditCode,
  events: { CreditCodeReserved: true, CreditCodeReleased: true },
  upcasters: {},
  access: { ReserveCreditCode: {}, TakeOverCreditCode: {}, ReleaseCreditCode: {} },
};
