import { unreachable } from '@xinhuo/kernel';
import type { CompetitionEvent } from './achievement.events';
import { emptyMap, getIn, putIn, type SharedMap } from './shared-map';

/** One entry; a person enters a competition once, and may again after a withdrawal under another entry id. */
export interface Entry {
  readonly personId: string;
  readonly enterpriseId: string;
  readonly enteredOn: string;
  readonly withdrawn: boolean;
  /** 0 without one. */
  readonly prize: 0 | 1 | 2 | 3;
  readonly wonOn: string | null;
}

/** A competition and who has entered it. */
export type Competition =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'announced';
      readonly programmeId: string;
      readonly organiserId: string;
      readonly name: string;
      readonly heldOn: string;
      readonly entries: SharedMap<Entry>;
      /** The entry that each person has now; null after a withdrawal. */
      readonly entryOf: SharedMap<string | null>;
    };

type Announced = Extract<Competition, { phase: 'announced' }>;

const withEntry = (state: Announced, entryId: string, change: Partial<Entry>): Announced => {
  const entry = getIn(state.entries, entryId);
  return entry ? { ...state, entries: putIn(state.entries, entryId, { ...entry, ...change }) } : state;
};

/** The competition after one more fact. */
export const evolveCompetition = (state: Competition, { type, data }: CompetitionEvent): Competition => {
  if (type === 'CompetitionAnnounced') {
    const { programmeId, organiserId, name, heldOn } = data;
    return { phase: 'announced', programmeId, organiserId, name, heldOn, entries: emptyMap, entryOf: emptyMap };
  }
  if (state.phase === 'none') return state;
  const { entryId, personId, enterpriseId } = data;
  switch (type) {
    case 'CompetitionEntered': {
      const entry: Entry = {
        personId,
        enterpriseId,
        enteredOn: data.enteredOn,
        withdrawn: false,
        prize: 0,
        wonOn: null,
      };
      const entryOf = putIn(state.entryOf, personId, entryId);
      return { ...state, entries: putIn(state.entries, entryId, entry), entryOf };
    }
    case 'CompetitionEntryWithdrawn': {
      const entryOf = putIn(state.entryOf, personId, null);
      return { ...withEntry(state, entryId, { withdrawn: true }), entryOf };
    }
    case 'CompetitionPrizeWon':
      return withEntry(state, entryId, { prize: data.prize, wonOn: data.wonOn });
    default:
      return unreachable(type);
  }
};
