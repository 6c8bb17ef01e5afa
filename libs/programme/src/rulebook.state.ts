import type { RulebookEvent } from './rulebook.events';

interface Content {
  readonly programmeId: string;
  readonly cityId: string;
  readonly version: number;
  readonly content: object;
  readonly hash: string;
  /** Person id of who drafted this content. */
  readonly draftedBy: string;
}

/** A rulebook while it is drafted, and for ever after its publication. */
export type Rulebook =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'draft' } & Content)
  | ({ readonly phase: 'published'; readonly publishedBy: string; readonly effectiveOn: string } & Content);

/** The rulebook after one more fact. */
export const evolveRulebook = (state: Rulebook, { type, data }: RulebookEvent): Rulebook => {
  if (type === 'RulebookDrafted') {
    const { programmeId, cityId, version, content, hash, by } = data;
    return { phase: 'draft', programmeId, cityId, version, content, hash, draftedBy: by };
  }
  if (state.phase !== 'draft') return state;
  return { ...state, phase: 'published', publishedBy: data.by, effectiveOn: data.effectiveOn };
};
