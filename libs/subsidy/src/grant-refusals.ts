import type { Sentences } from '@xinhuo/kernel';
import { budgetSentences } from './budget.sentences';
import type { GrantRefusal } from './grant.handler';
import { grantSentences } from './grant.sentences';
import type { ProposalRejection } from './propose-grants.handler';

/** A sentence for every refusal of a command about a grant, by the grant or by an envelope. */
export const grantRefusals: Sentences<GrantRefusal | ProposalRejection> = {
  ...budgetSentences,
  ...grantSentences,
  PARTLY_PROPOSED: {
    zh: '共{of}个受益对象，其中{refused}个未能提出，其余已提出。请对未提出的对象逐个办理，按各自的提示处理。',
    en: 'Of {of} beneficiaries {refused} were refused; the others are proposed. Propose each of these by itself to see why.',
  },
};
