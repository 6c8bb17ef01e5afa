import type { Projection } from '@xinhuo/kernel';
import type { RulebookEvent } from './rulebook.events';
import type { RulebookRow } from './rulebook.row';

type Tables = { readonly rulebook: RulebookRow };

/** The rulebooks of all programmes, drafts included. */
export const rulebooks: Projection<RulebookEvent, Tables> = {
  name: 'rulebooks',
  version: 1,
  tables: { rulebook: { key: ['rulebookId'] } },
  on: {
    RulebookDrafted: ({ by, ...data }) => [
      { in: 'rulebook', put: { ...data, published: false, effectiveOn: null, draftedBy: by, publishedBy: null } },
    ],
    RulebookPublished: ({ rulebookId, effectiveOn, by }) => [
      { in: 'rulebook', of: { rulebookId }, patch: { published: true, effectiveOn, publishedBy: by } },
    ],
  },
};
