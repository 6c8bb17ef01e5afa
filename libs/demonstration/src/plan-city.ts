import { addDays, completeCreditCode, derivedId, type Grade } from '@xinhuo/kernel';
import type { CityPlan, PlannedFirm, PlannedPairing } from './city-plan';
import { INNOVATION_KIND_CODES } from './codes';
import { type FirmSketch, PRIZES, sketchFirms } from './firm-sketch';
import { Persons } from './people';
import { type FirmYear, planFirmYear } from './plan-firm';
import { apportion, type Random, randomFrom } from './random';
import { figuresAt, type ReportedFigures, type Size } from './reported';
import { firmName, NEW_TRADE, type Trade, TRADES } from './words';

const COUNTIES = ['大武口区总工会', '惠农区总工会', '平罗县总工会'] as const;
const COMPETITIONS = ['焊工', '电工', '钳工', '拉丝工', '化工总控工', '车工', '酿酒师', '起重工'] as const;
/** Apprentices of the reported year whose way to independent work has no baseline. */
const WITHOUT_BASELINE = 144;
/** Apprentices of the reported year assessed twice, and assessed once so far. */
const ASSESSED_TWICE = 1100;
const ASSESSED_ONCE = 600;
const MASTER_TITLES = 100;
const ENTERPRISE_TITLES = 18;

/** A figure around a mean: pairs lie as far above as below it, so that the mean is met. */
const around = (mean: number, spread: number, n: number, random: Random): number[] => {
  const values: number[] = [];
  while (values.length + 1 < n) {
    const off = (random.whole(0, 1000) / 1000) * spread;
    values.push(mean - off, mean + off);
  }
  if (values.length < n) values.push(mean);
  return values;
};

/** Puts a list of codes into as many shares as there are firms, each of its size, mixed. */
const deal = <T>(codes: readonly T[], sizes: readonly number[], random: Random): T[][] => {
  const mixed = random.shuffled(codes);
  let next = 0;
  return sizes.map((size) => mixed.slice(next, (next += size)));
};

const repeated = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value);

/** Who gets to independent work, where, in which trade and in how many days, so that the mean is as reported. */
const independentsOf = (
  sketches: readonly FirmSketch[],
  trades: readonly (readonly Trade[])[],
  size: Size,
  random: Random,
) => {
  let withoutBaseline = Math.round(WITHOUT_BASELINE * size);
  const total = sketches.reduce((sum, { independent }) => sum + independent, 0);
  const shares = around(0.46, 0.08, total - withoutBaseline, random);
  return sketches.map(({ independent }, n) =>
    Array.from({ length: independent }, () => {
      const own = trades[n]!;
      if (own.includes(NEW_TRADE) && withoutBaseline > 0) {
        withoutBaseline -= 1;
        return { trade: NEW_TRADE.code, days: random.whole(120, 190) };
      }
      const trade = random.pick(own.filter(({ baselineDays }) => baselineDays !== null));
      return { trade: trade.code, days: Math.round(trade.baselineDays! * shares.pop()!) };
    }),
  );
};

/** Two or three trades a firm; wineries, as many as it takes for those without a baseline, make wine as well. */
const tradesOf = (sketches: readonly FirmSketch[], size: Size, random: Random): Trade[][] => {
  let wanted = Math.round(WITHOUT_BASELINE * size);
  return sketches.map(({ independent }, n) => {
    const own = random.shuffled(TRADES).slice(0, random.whole(2, 3));
    const winery = n % 3 === 2 && wanted > 0 && independent > 0;
    if (winery) wanted -= independent;
    return winery ? [...own, NEW_TRADE] : own;
  });
};

/** Proficiency: who was assessed, before and after, so that the mean gain is as reported. */
const assess = (years: readonly FirmYear[], size: Size, random: Random): FirmYear[] => {
  const all = random.shuffled(years.flatMap(({ pairings }) => pairings.filter(({ ended }) => ended === null)));
  const grown = all.filter(({ signed }) => signed.some(({ gate }) => gate)).slice(0, Math.round(ASSESSED_TWICE * size));
  const twice = new Map(around(0.602, 0.14, grown.length, random).map((gain, n) => [grown[n]!.pairingId, gain]));
  const once = new Set(
    all
      .filter(({ pairingId }) => !twice.has(pairingId))
      .slice(0, Math.round(ASSESSED_ONCE * size))
      .map(({ pairingId }) => pairingId),
  );
  const assessed = (pairing: PlannedPairing): PlannedPairing => {
    const gain = twice.get(pairing.pairingId);
    if (gain === undefined && !once.has(pairing.pairingId)) return pairing;
    const before = random.whole(3500, 5500);
    const beforeOn = addDays(pairing.approvedOn, 2);
    const after = gain === undefined ? null : { score: Math.round(before * (1 + gain)), on: addDays(beforeOn, 88) };
    return { ...pairing, assessed: { before, beforeOn, after } };
  };
  return years.map((year) => ({ ...year, pairings: year.pairings.map(assessed) }));
};

type Results = Pick<PlannedFirm, 'breakthroughs' | 'innovations' | 'entries' | 'pacesetters'>;

/** Breakthroughs, small innovations, competitions and honours of each firm. */
const resultsOf = (
  figures: ReportedFigures,
  {
    sketches,
    years,
    size,
  }: { readonly sketches: readonly FirmSketch[]; readonly years: readonly FirmYear[]; readonly size: Size },
  random: Random,
): Results[] => {
  const kinds = [
    ...repeated('breakthrough' as const, figures.breakthroughs),
    ...repeated('innovation' as const, figures.smallInnovations),
    ...repeated('prize' as const, Math.round(PRIZES * size)),
  ];
  const dealt = deal(
    kinds,
    sketches.map(({ results }) => results),
    random,
  );
  const prizes = dealt.map((list) => list.filter((kind) => kind === 'prize').length);
  const weights = sketches.map(({ apprentices }) => apprentices);
  const entered = apportion(figures.competitionEntries - prizes.reduce((a, b) => a + b, 0), weights);
  const honoured = apportion(figures.pacesetters, weights, weights);
  return years.map((year, n) => {
    const people = [...year.masters, ...year.pairings.map(({ apprentice }) => apprentice)].map(
      ({ personId }) => personId,
    );
    const team = () => random.shuffled(people).slice(0, Math.min(people.length, random.whole(2, 4)));
    const result = (kind: string, k: number, title: string) => {
      const beganOn = addDays('2025-02-01', random.whole(0, 200));
      const resultId = derivedId('demonstration', people[0]!, kind, k);
      return { resultId, personIds: team(), title, beganOn, countsOn: addDays(beganOn, random.whole(20, 110)) };
    };
    const ofKind = (kind: string) => dealt[n]!.filter((each) => each === kind);
    return {
      breakthroughs: ofKind('breakthrough').map((_, k) =>
        result('breakthrough', k, `技术攻关项目 ${n + 1}-${k + 1}（演示）`),
      ),
      innovations: ofKind('innovation').map((_, k) => ({
        ...result('innovation', k, `“五小”成果 ${n + 1}-${k + 1}（演示）`),
        kind: random.pick(INNOVATION_KIND_CODES),
      })),
      entries: Array.from({ length: entered[n]! + prizes[n]! }, (_, k) => ({
        entryId: derivedId('demonstration', people[0]!, 'entry', k),
        // Nobody enters a competition twice: round by round of the firm's people, each round another competition.
        competition: (n + Math.floor(k / people.length)) % (COMPETITIONS.length * 4),
        personId: people[k % people.length]!,
        prize: k < prizes[n]! ? random.pick([1, 2, 2, 3, 3, 3] as const) : null,
      })),
      pacesetters: random
        .shuffled(people)
        .slice(0, honoured[n])
        .map((personId) => ({
          honourId: derivedId('demonstration', personId, 'honour'),
          personId,
          on: addDays('2025-04-01', random.whole(0, 260)),
        })),
    };
  });
};

/** The steps up of each firm, mixed, so that every step comes to its reported count. */
const stepsOf = (figures: ReportedFigures, sketches: readonly FirmSketch[], random: Random) => {
  const steps = figures.promotions.flatMap(({ from, to, count }) => repeated({ from, to }, count));
  const dealt = deal<{ readonly from: Grade; readonly to: Grade }>(
    steps,
    sketches.map(({ promotions }) => promotions),
    random,
  );
  return dealt;
};

const firmsOf = (seed: number, size: Size, figures: ReportedFigures): PlannedFirm[] => {
  const random = randomFrom(seed);
  const persons = new Persons(random, seed);
  const sketches = random.shuffled(sketchFirms(random, size, figures));
  const trades = tradesOf(sketches, size, random);
  const independents = independentsOf(sketches, trades, size, random);
  const steps = stepsOf(figures, sketches, random);
  const enterpriseIds = sketches.map((_, n) => derivedId('demonstration', seed, 'enterprise', n));
  const lived = sketches.map((sketch, n) =>
    planFirmYear(
      {
        sketch,
        enterpriseId: enterpriseIds[n]!,
        independents: independents[n]!,
        trades: trades[n]!.filter(({ baselineDays }) => baselineDays !== null).map(({ code }) => code),
        promotions: steps[n]!,
      },
      persons,
      random,
    ),
  );
  const years = assess(lived, size, random);
  const results = resultsOf(figures, { sketches, years, size }, random);
  return sketches.map((sketch, n) => ({
    enterpriseId: enterpriseIds[n]!,
    name: firmName(random, n + 1),
    creditCode: completeCreditCode(`91640200MA${String(n + 1).padStart(7, '0')}`)!,
    county: n % 23 === 5 ? null : n % COUNTIES.length,
    officer: persons.person(),
    headcount: sketch.headcount,
    mechanismComplete: sketch.mechanismComplete,
    noMajorAccident: sketch.noMajorAccident,
    ...years[n]!,
    ...results[n]!,
  }));
};

/**
 * Plans the demonstration city: the same for the same seed and size. Pure; nothing is sent, and `checkPlan` compares it
 * with the reported figures before anything is.
 */
export const planCity = (seed: number, size: Size): CityPlan => {
  const figures = figuresAt(size);
  const firms = firmsOf(seed, size, figures);
  const id = (...parts: (string | number)[]) => derivedId('demonstration', seed, ...parts);
  const random = randomFrom(seed + 1);
  const masters = random.shuffled(firms.flatMap((firm) => firm.masters)).slice(0, Math.round(MASTER_TITLES * size));
  const excellent = random.shuffled(firms).slice(0, Math.round(ENTERPRISE_TITLES * size));
  return {
    size,
    cityId: id('city'),
    programmeId: id('programme'),
    rulebookId: id('rulebook'),
    counties: COUNTIES.map((name, n) => ({ countyId: id('county', n), name })),
    firms,
    competitions: Array.from({ length: COMPETITIONS.length * 4 }, (_, n) => ({
      competitionId: id('competition', n),
      name: `第${n + 1}届${COMPETITIONS[n % COMPETITIONS.length]!}职业技能竞赛（演示）`,
      heldOn: addDays('2025-03-15', n * 8),
    })),
    titles: [
      ...masters.map(({ personId }) => ({
        titleId: id('title', personId),
        title: '带徒名师' as const,
        holderKind: 'person' as const,
        holderId: personId,
        awardedOn: '2025-12-10',
      })),
      ...excellent.map(({ enterpriseId }) => ({
        titleId: id('title', enterpriseId),
        title: '师带徒优秀企业' as const,
        holderKind: 'enterprise' as const,
        holderId: enterpriseId,
        awardedOn: '2025-12-10',
      })),
    ],
  };
};
