import { quotient, yearOf } from '@xinhuo/kernel';
import type { Ledger, PairingNote, RoundFrame } from './round-ledger.fold';
import { leaving } from './round-ledger.fold';

/** One indicator of an enterprise: `numerator ÷ denominator × 100`, and the events that were counted. */
export interface Indicator {
  readonly numerator: number;
  readonly denominator: number;
  readonly events: readonly string[];
}

/** The indicators of the tier score that the log can answer so far (docs/reference/domain.md §3). */
export const INDICATORS = [
  'pairingRate',
  'promotionsPerHundred',
  'onTimeRate',
  'completionRate',
  'retentionRate',
  'resultsPerHundred',
] as const;
/** The name of one indicator. */
export type IndicatorName = (typeof INDICATORS)[number];

/** What is counted for one enterprise while its pairings, promotions and results pass by. */
interface Tally {
  /** Apprentices with a pairing in force in the year, by the event that put it in force. */
  readonly apprentices: Map<string, string>;
  readonly counted: { readonly [N in IndicatorName]: string[] };
  due: number;
  onTime: number;
  ended: number;
  completed: number;
}

const newTally = (): Tally => ({
  apprentices: new Map(),
  counted: {
    pairingRate: [],
    promotionsPerHundred: [],
    onTimeRate: [],
    completionRate: [],
    retentionRate: [],
    resultsPerHundred: [],
  },
  due: 0,
  onTime: 0,
  ended: 0,
  completed: 0,
});

/** In force from the day all had confirmed to the end of the term or of the pairing, whichever came first. */
const isInForce = ({ approved, ended, terms }: PairingNote, { year, asOf }: RoundFrame): boolean => {
  if (!approved || !terms) return false;
  const last = ended && ended.on < terms.endsOn ? ended.on : terms.endsOn;
  const [first, until] = [`${year}-01-01`, asOf < `${year}-12-31` ? asOf : `${year}-12-31`];
  return approved.on <= until && last >= first && last >= approved.on;
};

/** Milestones due in the year up to `asOf`; what fell due after the end, unsigned, is due no more. */
const countMilestones = (tally: Tally, { terms, ended, reached }: PairingNote, { year, asOf }: RoundFrame): void => {
  const end = ended?.on ?? asOf;
  const due = (terms?.plan ?? []).filter(({ dueOn }) => yearOf(dueOn) === year && dueOn <= asOf);
  for (const { key, dueOn } of due) {
    const signed = reached.get(key);
    if (dueOn > end && !signed) continue;
    tally.due += 1;
    if (!signed || signed.on > dueOn) continue;
    tally.onTime += 1;
    tally.counted.onTimeRate.push(signed.eventId);
  }
};

const countPairing = (tally: Tally, note: PairingNote, frame: RoundFrame): void => {
  if (!note.approved) return;
  if (isInForce(note, frame) && !tally.apprentices.has(note.apprenticeId)) {
    tally.apprentices.set(note.apprenticeId, note.approved.eventId);
  }
  countMilestones(tally, note, frame);
  if (!note.ended || yearOf(note.ended.on) !== frame.year) return;
  tally.ended += 1;
  if (note.ended.completed) tally.completed += 1;
  tally.counted.completionRate.push(note.ended.eventId);
};

const indicatorsOf = (tally: Tally, enterpriseId: string, { enterprises, left }: Ledger) => {
  const { apprentices, counted } = tally;
  const events = [...apprentices.values()];
  const leavers = [...apprentices.keys()].flatMap((personId) => left.get(leaving(personId, enterpriseId)) ?? []);
  const of = (numerator: number, denominator: number, evidence: readonly string[]): Indicator => ({
    numerator,
    denominator,
    events: evidence,
  });
  const enterprise = enterprises.get(enterpriseId);
  const headcountEvents = enterprise?.headcountEvent ? [enterprise.headcountEvent] : [];
  const { promotionsPerHundred, onTimeRate, completionRate, resultsPerHundred } = counted;
  return {
    pairingRate: of(apprentices.size, enterprise?.headcount ?? 0, [...headcountEvents, ...events]),
    promotionsPerHundred: of(promotionsPerHundred.length, apprentices.size, promotionsPerHundred),
    onTimeRate: of(tally.onTime, tally.due, onTimeRate),
    completionRate: of(tally.completed, tally.ended, completionRate),
    retentionRate: of(
      apprentices.size - leavers.length,
      apprentices.size,
      leavers.map(({ eventId }) => eventId),
    ),
    resultsPerHundred: of(resultsPerHundred.length, apprentices.size, resultsPerHundred),
  } satisfies Record<IndicatorName, Indicator>;
};

/** Every enterprise's indicators, from what the ledger holds at the end of the fold. */
export const tierIndicators = (ledger: Ledger): ReadonlyMap<string, Readonly<Record<IndicatorName, Indicator>>> => {
  const { frame } = ledger;
  const tallies = new Map([...ledger.enterprises.keys()].map((id) => [id, newTally()]));
  for (const note of ledger.pairings.values()) {
    const tally = tallies.get(note.enterpriseId);
    if (tally) countPairing(tally, note, frame);
  }
  for (const { fact, events } of ledger.promotions.values()) {
    if (fact.revokedOn !== null || yearOf(fact.certifiedOn) !== frame.year) continue;
    tallies.get(fact.enterpriseId)?.counted.promotionsPerHundred.push(...events);
  }
  for (const { enterpriseId, eventId } of ledger.results.values()) {
    tallies.get(enterpriseId)?.counted.resultsPerHundred.push(eventId);
  }
  return new Map([...tallies].map(([id, tally]) => [id, indicatorsOf(tally, id, ledger)]));
};

/** The metric of an indicator: per hundred, half up to four decimals, exact; undefined for a denominator of zero. */
export const metricOf = ({ numerator, denominator }: Indicator): number | undefined =>
  quotient(numerator * 100, denominator, 4);
