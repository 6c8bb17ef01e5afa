import type { Grade } from '@xinhuo/kernel';
import type { PromotionFact, TitleFact } from '@xinhuo/money';
import type { FactData, SubsidyFact } from './subsidy.inbox';

/** What the fold must know of the round: whose facts, of which year, as they stood on which day. */
export interface RoundFrame {
  readonly programmeId: string;
  readonly year: number;
  readonly asOf: string;
  readonly rulebookHash: string;
}

/** Something that happened on a day, and the event that says so. */
export interface Noted {
  readonly on: string;
  readonly eventId: string;
}

/** An enterprise as the log tells of it. */
export interface EnterpriseNote {
  joined: boolean;
  headcount: number;
  headcountEvent: string | null;
  readonly checks: Record<string, boolean>;
  readonly events: string[];
}

/** The terms of the agreement that counts. */
export interface TermsNote {
  readonly trade: string;
  readonly targetGrade: Grade;
  readonly startedOn: string;
  readonly endsOn: string;
  readonly plan: readonly { readonly key: string; readonly dueOn: string }[];
}

/** A pairing as the log tells of it. */
export interface PairingNote {
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
  terms: TermsNote | null;
  /** The day and the event by which it took force. */
  approved: Noted | null;
  ended: (Noted & { readonly completed: boolean }) | null;
  /** Milestones that count: a gate once both have signed, with the master's date. */
  readonly reached: Map<string, Noted>;
  readonly events: string[];
}

/** A fact of libs/money and the events that it rests on. */
export interface Sourced<F> {
  fact: F;
  readonly events: string[];
}

/** A breakthrough, a converted innovation or a prize of the round's year. */
export interface ResultNote extends Noted {
  readonly enterpriseId: string;
}

/**
 * What the fold has gathered so far. It is changed in place, since a log of years is folded in one go; nobody but the
 * fold sees it before the end. It grows with the things of the programme, not with their history.
 */
export interface Ledger {
  readonly frame: RoundFrame;
  rulebook: object | null;
  readonly enterprises: Map<string, EnterpriseNote>;
  readonly pairings: Map<string, PairingNote>;
  readonly promotions: Map<string, Sourced<PromotionFact>>;
  readonly titles: Map<string, Sourced<TitleFact>>;
  readonly results: Map<string, ResultNote>;
  /** Who has left which enterprise: `<personId> <enterpriseId>`. */
  readonly left: Map<string, Noted>;
}

/** How one kind of fact changes the ledger. */
export type Entries<F extends SubsidyFact> = {
  readonly [T in F['type']]: (ledger: Ledger, data: FactData<T>, eventId: string) => void;
};

/** An empty ledger of a round. */
export const newLedger = (frame: RoundFrame): Ledger => ({
  frame,
  rulebook: null,
  enterprises: new Map(),
  pairings: new Map(),
  promotions: new Map(),
  titles: new Map(),
  results: new Map(),
  left: new Map(),
});

/** The key under which a person's leaving an enterprise is noted. */
export const leaving = (personId: string, enterpriseId: string): string => `${personId} ${enterpriseId}`;
