import { unreachable } from '@xinhuo/kernel';
import type { CompetitionEvent } from './achievement.events';

/** One entry; a person enters a competition once, and may again after a withdrawal under another entry id. */
export interface Entry {
  readonly personId: string;
  readonly enterpriseId: string;
  readonly enteredOn: string;
  readonly withdrawn: boolean;
  /** 0 without one. */
  readonly prize: 0 | 1 | 2 | 3;
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
      readonly entries: Readonly<Record<string, Entry>>;
      /** The entry that each person has now. */
      readonly entryOf: Readonly<Record<string, string>>;
    };

type Announced = Extract<Competition, { phase: 'announced' }>;

const withEntry = (state: Announced, entryId: string, change: Partial<Entry>): Announced => {
  const entry = state.entries[entryId];
  return entry ? { ...state, entries: { ...state.entries, [entryId]: { ...entry, ...change } } } : state;
};

/** The competition after one more fact. */
export const evolveCompetition = (state: Competition, { type, data }: CompetitionEvent): Competition => {
  if (type === 'CompetitionAnnounced') {
    const { programmeId, organiserId, name, heldOn } = data;
    return { phase: 'announced', programmeId, organiserId, name, heldOn, entries: {}, entryOf: {} };
  }
  if (state.phase === 'none') return state;
  const { entryId, personId, enterpriseId } = data;
  switch (type) {
    case 'CompetitionEntered': {
      const entry: Entry = { personId, enterpriseId, enteredOn: data.enteredOn, withdrawn: false, prize: 0 };
      const entryOf = { ...state.entryOf, [personId]: entryId };
      return { ...state, entries: { ...state.entries, [entryId]: entry }, entryOf };
    }
    case 'CompetitionEntryWithdrawn': {
      const { [personId]: _, ...entryOf } = state.entryOf;
      return { ...withEntry(state, entryId, { withdrawn: true }), entryOf };
    }
    case 'CompetitionPrizeWon':
      return withEntry(state, entryId, { prize: data.prize });
    default:
      return unreachable(type);
  }
};
