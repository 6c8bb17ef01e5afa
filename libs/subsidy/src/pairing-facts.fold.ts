import type { Entries, Ledger, PairingNote, TermsNote } from './round-ledger.fold';
import type { FactData, SubsidyFact } from './subsidy.inbox';

type Handled = Extract<
  SubsidyFact['type'],
  `Pairing${string}` | `Agreement${string}` | 'MilestoneSigned' | 'GatePassed' | 'SignOffWithdrawn'
>;

const termsOf = ({ trade, targetGrade, startedOn, endsOn, milestones }: FactData<'AgreementDrafted'>): TermsNote => ({
  trade,
  targetGrade,
  startedOn,
  endsOn,
  plan: milestones.map(({ key, dueOn }) => ({ key, dueOn })),
});

const noteFor = (ledger: Ledger, data: FactData<'PairingRegistered'>): PairingNote => {
  const known = ledger.pairings.get(data.pairingId);
  if (known) return known;
  const { enterpriseId, masterId, apprenticeId } = data;
  const note: PairingNote = {
    enterpriseId,
    masterId,
    apprenticeId,
    terms: null,
    approved: null,
    ended: null,
    reached: new Map(),
    events: [],
  };
  ledger.pairings.set(data.pairingId, note);
  return note;
};

/** A pairing that is known, unless what is told of it lies after the day that the round looks from. */
const known = (ledger: Ledger, pairingId: string, on: string): PairingNote | undefined =>
  on <= ledger.frame.asOf ? ledger.pairings.get(pairingId) : undefined;

const dropUnapproved = ({ pairings }: Ledger, pairingId: string): void => {
  if (!pairings.get(pairingId)?.approved) pairings.delete(pairingId);
};

const end = (note: PairingNote | undefined, on: string, how: { eventId: string; completed: boolean }): void => {
  if (!note) return;
  note.ended = { on, ...how };
  note.events.push(how.eventId);
};

/** What each fact of a pairing changes. A business date after `asOf` has not come yet (docs/reference/money.md). */
export const pairingEntries: Entries<Extract<SubsidyFact, { type: Handled }>> = {
  PairingRegistered: (ledger, data, eventId) => {
    if (data.programmeId === ledger.frame.programmeId) noteFor(ledger, data).events.push(eventId);
  },
  AgreementDrafted: (ledger, data, eventId) => {
    const note = ledger.pairings.get(data.pairingId);
    if (!note || note.approved) return;
    note.terms = termsOf(data);
    note.events.push(eventId);
  },
  AgreementTookForce: (ledger, data, eventId) => {
    if (data.programmeId !== ledger.frame.programmeId || data.approvedOn > ledger.frame.asOf) return;
    const note = noteFor(ledger, data);
    note.terms = termsOf(data);
    note.approved = { on: data.approvedOn, eventId };
    note.events.push(eventId);
  },
  AgreementAmended: (ledger, data, eventId) => {
    const note = known(ledger, data.pairingId, data.approvedOn);
    if (!note) return;
    note.terms = termsOf(data);
    note.events.push(eventId);
  },
  AgreementDeclined: (ledger, { pairingId }) => dropUnapproved(ledger, pairingId),
  AgreementLapsed: (ledger, { pairingId }) => dropUnapproved(ledger, pairingId),
  MilestoneSigned: (ledger, { pairingId, milestone, gate, signedOn }, eventId) => {
    const note = known(ledger, pairingId, signedOn);
    if (!note) return;
    if (!gate) note.reached.set(milestone, { on: signedOn, eventId });
    note.events.push(eventId);
  },
  GatePassed: (ledger, { pairingId, milestone, passedOn }, eventId) => {
    const note = known(ledger, pairingId, passedOn);
    note?.reached.set(milestone, { on: passedOn, eventId });
    note?.events.push(eventId);
  },
  SignOffWithdrawn: (ledger, { pairingId, milestone, withdrawnOn }, eventId) => {
    const note = known(ledger, pairingId, withdrawnOn);
    note?.reached.delete(milestone);
    note?.events.push(eventId);
  },
  PairingCompleted: (ledger, { pairingId, completedOn }, eventId) =>
    end(known(ledger, pairingId, completedOn), completedOn, { eventId, completed: true }),
  PairingEnded: (ledger, { pairingId, endedOn }, eventId) =>
    end(known(ledger, pairingId, endedOn), endedOn, { eventId, completed: false }),
};
