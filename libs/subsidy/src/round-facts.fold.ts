import type { Facts, EnterpriseFact, PairingFact } from '@xinhuo/money';
import { enterpriseEntries } from './enterprise-facts.fold';
import { pairingEntries } from './pairing-facts.fold';
import { personEntries } from './person-facts.fold';
import type { Ledger, PairingNote, RoundFrame } from './round-ledger.fold';
import { newLedger } from './round-ledger.fold';
import type { SubsidyFact } from './subsidy.inbox';
import { type Indicator, type IndicatorName, INDICATORS, metricOf, tierIndicators } from './tier-metrics.fold';

/** What a fact rests on: event ids and, of an enterprise, what each indicator counted. */
export interface Source {
  readonly events: readonly string[];
  readonly indicators?: Readonly<Record<IndicatorName, Indicator>>;
}

/** The facts of a round, the sources of each by its name (`pairing:<id>`), and the rulebook that the log holds. */
export interface RoundFacts {
  readonly facts: Facts;
  readonly sources: ReadonlyMap<string, Source>;
  readonly rulebook: object | null;
}

/** Takes in the log event by event, in its order, and tells the facts at the end. */
export interface RoundFold {
  readonly add: (event: { readonly id: string; readonly type: string; readonly data: unknown }) => void;
  readonly facts: () => RoundFacts;
}

type Entry = (ledger: Ledger, data: unknown, eventId: string) => void;

const entries = new Map(
  Object.entries({ ...enterpriseEntries, ...pairingEntries, ...personEntries } satisfies Record<
    SubsidyFact['type'],
    unknown
  >),
) as unknown as ReadonlyMap<string, Entry>;

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const endingOf = ({ ended }: PairingNote): Pick<PairingFact, 'stoppedOn' | 'completedOn'> => {
  if (!ended) return { stoppedOn: null, completedOn: null };
  const { on, completed } = ended;
  return completed ? { stoppedOn: null, completedOn: on } : { stoppedOn: on, completedOn: null };
};

/** A pairing without agreed dates, that starts later, or that ended before it began, is no fact. */
const pairingFact = (id: string, note: PairingNote, asOf: string): PairingFact | undefined => {
  const { enterpriseId, masterId, apprenticeId, terms, approved, reached } = note;
  if (!terms || terms.startedOn > asOf) return undefined;
  const { trade, targetGrade, startedOn } = terms;
  const ending = endingOf(note);
  if (ending.stoppedOn !== null && ending.stoppedOn < startedOn) return undefined;
  return {
    id,
    enterpriseId,
    masterId,
    apprenticeId,
    trade,
    targetGrade,
    startedOn,
    approvedOn: approved?.on ?? null,
    pauses: [],
    ...ending,
    milestones: Object.fromEntries([...reached].map(([key, { on }]) => [key, on])),
  };
};

const enterpriseFacts = (ledger: Ledger, sources: Map<string, Source>): EnterpriseFact[] => {
  const indicators = tierIndicators(ledger);
  const facts: EnterpriseFact[] = [];
  for (const [id, { joined, headcount, checks, events }] of ledger.enterprises) {
    const counted = indicators.get(id);
    if (!joined || !counted) continue;
    const metrics = INDICATORS.flatMap((name) => {
      const metric = metricOf(counted[name]);
      return metric === undefined ? [] : [[name, metric] as const];
    });
    facts.push({ id, headcount, metrics: Object.fromEntries(metrics), checks: { ...checks } });
    sources.set(`enterprise:${id}`, { events, indicators: counted });
  }
  return facts.sort(byId);
};

const told = (ledger: Ledger): RoundFacts => {
  const sources = new Map<string, Source>();
  const enterprises = enterpriseFacts(ledger, sources);
  const pairings: PairingFact[] = [];
  for (const [id, note] of ledger.pairings) {
    const fact = pairingFact(id, note, ledger.frame.asOf);
    if (!fact) continue;
    pairings.push(fact);
    sources.set(`pairing:${id}`, { events: note.events });
  }
  const promotions = [...ledger.promotions.values()].map(({ fact, events }) => {
    sources.set(`promotion:${fact.id}`, { events });
    return fact;
  });
  const titles = [...ledger.titles.values()].map(({ fact, events }) => {
    sources.set(`title:${fact.id}`, { events });
    return fact;
  });
  const facts = {
    enterprises,
    pairings: pairings.sort(byId),
    promotions: promotions.sort(byId),
    titles: titles.sort(byId),
  };
  return { facts, sources, rulebook: ledger.rulebook };
};

/** Folds the log before a round's cut into the facts that libs/money calculates with. Pure: same log, same facts. */
export const foldRound = (frame: RoundFrame): RoundFold => {
  const ledger = newLedger(frame);
  return {
    add: ({ id, type, data }) => entries.get(type)?.(ledger, data, id),
    facts: () => told(ledger),
  };
};
