import { yearOf } from '@xinhuo/kernel';
import type { EnterpriseNote, Entries, Ledger, ResultNote } from './round-ledger.fold';
import type { SubsidyFact } from './subsidy.inbox';

type Handled = Extract<
  SubsidyFact['type'],
  | 'EnterpriseJoined'
  | 'HeadcountReported'
  | 'MechanismChecked'
  | 'SafetyDeclared'
  | `Rulebook${string}`
  | `Breakthrough${string}`
  | `Innovation${string}`
  | `Competition${string}`
>;

interface Owned {
  readonly enterpriseId: string;
  readonly programmeId: string;
}

const noteFor = ({ enterprises }: Ledger, enterpriseId: string, eventId: string): EnterpriseNote => {
  const note = enterprises.get(enterpriseId) ?? {
    joined: false,
    headcount: 0,
    headcountEvent: null,
    checks: {},
    events: [],
  };
  note.events.push(eventId);
  enterprises.set(enterpriseId, note);
  return note;
};

/** The enterprise, when it is told something of the round's own programme and year. */
const yearly = (
  ledger: Ledger,
  { enterpriseId, programmeId, year }: Owned & { readonly year: number },
  eventId: string,
) =>
  programmeId === ledger.frame.programmeId && year === ledger.frame.year
    ? noteFor(ledger, enterpriseId, eventId)
    : undefined;

const result = ({ frame, results }: Ledger, id: string, { programmeId, ...note }: ResultNote & Owned): void => {
  const counts = programmeId === frame.programmeId && yearOf(note.on) === frame.year && note.on <= frame.asOf;
  if (counts) results.set(id, note);
};

const withdraw = ({ frame, results }: Ledger, id: string, on: string): void => {
  if (on <= frame.asOf) results.delete(id);
};

/** What each fact of an enterprise, and of what its people achieved, changes. The last word on a year counts. */
export const enterpriseEntries: Entries<Extract<SubsidyFact, { type: Handled }>> = {
  EnterpriseJoined: (ledger, { enterpriseId, programmeId, joinedOn }, eventId) => {
    if (programmeId !== ledger.frame.programmeId || joinedOn > ledger.frame.asOf) return;
    noteFor(ledger, enterpriseId, eventId).joined = true;
  },
  HeadcountReported: (ledger, data, eventId) => {
    const note = yearly(ledger, data, eventId);
    if (!note) return;
    note.headcount = data.headcount;
    note.headcountEvent = eventId;
  },
  MechanismChecked: (ledger, data, eventId) => {
    const note = yearly(ledger, data, eventId);
    if (note) note.checks['mechanismComplete'] = data.complete;
  },
  SafetyDeclared: (ledger, data, eventId) => {
    const note = yearly(ledger, data, eventId);
    if (note) note.checks['noMajorAccident'] = data.noMajorAccident;
  },
  BreakthroughAccepted: (ledger, { breakthroughId, enterpriseId, programmeId, acceptedOn: on }, eventId) =>
    result(ledger, `breakthrough ${breakthroughId}`, { enterpriseId, programmeId, on, eventId }),
  BreakthroughRevoked: (ledger, { breakthroughId, revokedOn }) =>
    withdraw(ledger, `breakthrough ${breakthroughId}`, revokedOn),
  InnovationConverted: (ledger, { innovationId, enterpriseId, programmeId, convertedOn: on }, eventId) =>
    result(ledger, `innovation ${innovationId}`, { enterpriseId, programmeId, on, eventId }),
  InnovationRevoked: (ledger, { innovationId, revokedOn }) => withdraw(ledger, `innovation ${innovationId}`, revokedOn),
  CompetitionPrizeWon: (ledger, { competitionId, entryId, enterpriseId, programmeId, wonOn: on }, eventId) =>
    result(ledger, `prize ${competitionId} ${entryId}`, { enterpriseId, programmeId, on, eventId }),
  CompetitionEntryWithdrawn: (ledger, { competitionId, entryId, withdrawnOn }) =>
    withdraw(ledger, `prize ${competitionId} ${entryId}`, withdrawnOn),
  RulebookPublished: () => undefined, // the round itself names the hash
  RulebookDrafted: (ledger, { content, hash }) => {
    if (hash === ledger.frame.rulebookHash) ledger.rulebook = content;
  },
};
