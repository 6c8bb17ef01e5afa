import type { Sentences } from '@xinhuo/kernel';
import { budgetSentences } from './budget.sentences';
import type { GrantRefusal } from './grant.handler';
import { grantSentences } from './grant.sentences';

/** A sentence for every refusal of a command about a grant, by the grant or by an envelope. */
export const grantRefusals: Sentences<GrantRefusal> = { ...budgetSentences, ...grantSentences };
