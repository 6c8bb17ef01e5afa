import { unreachable } from '@xinhuo/kernel';
import type { RoundEvent } from './subsidy.events';

/** What names a round and the rulebook that it is calculated by. */
export interface RoundTerms {
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly rulebookId: string;
  readonly rulebookVersion: number;
  readonly rulebookHash: string;
}

/** What the freezing job has recorded. */
export interface Frozen {
  readonly asOf: string;
  readonly factsHash: string;
  readonly resultHash: string;
}

/**
 * A yearly round 年度申报批次. Confirmation by the enterprises (申报), county review (初审) and publicity (公示) will be
 * phases between `frozen` and `closed`; the grants carry proposal, decision and payment.
 */
export type Round =
  | { readonly phase: 'none' }
  | (RoundTerms & { readonly phase: 'open' })
  | (RoundTerms & { readonly phase: 'cut'; readonly asOf: string })
  | (RoundTerms & Frozen & { readonly phase: 'frozen' | 'closed' });

/** The round after one more fact. */
export const evolveRound = (state: Round, event: RoundEvent): Round => {
  switch (event.type) {
    case 'RoundOpened': {
      const { programmeId, cityId, year, rulebookId, rulebookVersion, rulebookHash } = event.data;
      return { phase: 'open', programmeId, cityId, year, rulebookId, rulebookVersion, rulebookHash };
    }
    case 'RoundCut':
      return state.phase === 'open' ? { ...state, phase: 'cut', asOf: event.data.asOf } : state;
    case 'RoundFrozen': {
      const { asOf, factsHash, resultHash } = event.data;
      return state.phase === 'cut' ? { ...state, phase: 'frozen', asOf, factsHash, resultHash } : state;
    }
    case 'RoundClosed':
      return state.phase === 'frozen' ? { ...state, phase: 'closed' } : state;
    default:
      return unreachable(event);
  }
};
