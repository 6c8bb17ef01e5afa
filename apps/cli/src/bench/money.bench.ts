import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { addDays, GRADES } from '@xinhuo/kernel';
import { answer, calculate, parseFacts, parseJson, parseRulebook } from '@xinhuo/money';
import { calculateCommand } from '../calculate.command';

/** What `benchMoney` measures. */
export interface MoneyFigures {
  /** Cases like the worked scenarios 02 to 14, each a line of JSON: read, checked, calculated, reconciled, answered. */
  readonly batch: {
    /** In the library, `because` not asked for. */
    readonly casesPerSecond: number;
    /** Through the command, which writes every `because`. */
    readonly commandCasesPerSecond: number;
  };
  /** One call of `calculate` with five schemes, by the number of pairings. */
  /** `peakMiB` is the most memory the whole process has held so far, facts and lines included. */
  readonly calculate: Readonly<
    Record<string, { readonly seconds: number; readonly peakMiB: number; readonly lines: number }>
  >;
}

const secondsOf = (work: () => void): number => {
  const from = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - from) / 1e9;
};

const casesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('01-'))
    .map((name) => JSON.stringify((JSON.parse(readFileSync(join(folder, name), 'utf8')) as { input: unknown }).input));

const inLibrary = (cases: readonly string[], rounds: number): number => {
  const once = (): void => cases.forEach((text) => JSON.stringify(answer(parseJson(text))));
  for (let n = 0; n < 30; n++) once(); // warm up
  const seconds = secondsOf(() => {
    for (let n = 0; n < rounds; n++) once();
  });
  return (cases.length * rounds) / seconds;
};

const throughCommand = async (cases: readonly string[], rounds: number): Promise<number> => {
  const text = Buffer.from(`${cases.join('\n')}\n`);
  const stdin = Readable.from(Array<Buffer>(rounds).fill(text));
  const stdout = new Writable({ write: (_, __, done) => done() });
  const from = process.hrtime.bigint();
  await calculateCommand(['--batch'], { stdin, stdout, stderr: process.stderr });
  return (cases.length * rounds) / (Number(process.hrtime.bigint() - from) / 1e9);
};

const RULEBOOK = {
  id: 'bench',
  version: 1,
  schemes: [
    {
      key: 'tier',
      kind: 'tier-grid',
      payOn: '2025-12-20',
      requires: ['mechanismComplete'],
      indicators: ['a', 'b', 'c', 'd'].map((metric) => ({ metric, target: 97.3, weight: 25 })),
      grades: [1, 2, 3].map((grade) => ({ grade, min: 100 - grade * 10 })),
      classes: [{ class: 'A', headcountAtLeast: 300 }, { class: 'B' }],
      grid: { A: { 1: 10000000, 2: 6000000, 3: 4000000 }, B: { 1: 5000000, 2: 3000000, 3: 2000000 } },
      quota: { 1: 100 },
      budgetFen: 130000000000,
    },
    { key: 'title', kind: 'title-award', title: '带徒名师', amountFen: 300000, awardedFrom: '2025-01-01', awardedTo: '2025-12-31', oncePer: 'person-year' },
    { key: 'upgrade', kind: 'upgrade-reward', certifiedFrom: '2025-01-01', certifiedTo: '2027-12-31', amounts: { TECHNICIAN: 60000 }, highestOnly: true, match: { payer: 'district', ratio: '1/2' } },
    {
      key: 'per-head',
      kind: 'instalments',
      startedFrom: '2025-01-01',
      startedTo: '2027-12-31',
      amounts: { INTERMEDIATE: 500000, SENIOR: 600000, TECHNICIAN: 700000 },
      parts: [
        { part: 'advance', share: '1/3', on: { activeDay: 90 } },
        { part: 'fit', share: '1/5', on: { milestone: 'fit-for-post' } },
        { part: 'final', share: 'rest', on: 'promoted' },
      ],
      qualifyingDays: 42,
      onStop: 'keep-earned',
      oncePer: 'person-grade',
      capPerEnterpriseYearFen: 500000000,
      notWith: ['upgrade'],
    },
    { key: 'mentor', kind: 'mentor-outcome', withinYears: 3, amounts: { INTERMEDIATE: 100000, SENIOR: 200000, TECHNICIAN: 300000 }, bestPerApprentice: true },
  ],
}; // prettier-ignore

/** A year's facts for so many pairings: mixed by arithmetic, the same in every run. */
const factsFor = (pairings: number): unknown => {
  const at = (n: number) => GRADES[2 + (n % 3)];
  const numbers = Array.from({ length: pairings }, (_, n) => n);
  const enterprises = numbers.slice(0, Math.ceil(pairings / 20));
  return {
    enterprises: enterprises.map((n) => ({
      id: `e${n}`,
      headcount: (n * 37) % 900,
      metrics: { a: (n * 7) % 110, b: ((n * 13) % 1100) / 10, c: 99.5, d: (n % 97) + 0.25 },
      checks: { mechanismComplete: n % 11 !== 0 },
    })),
    pairings: numbers.map((n) => ({
      id: `p${n}`,
      enterpriseId: `e${n % enterprises.length}`,
      masterId: `m${n % Math.ceil(pairings / 3)}`,
      apprenticeId: `a${n - (n % 10 === 0 ? 1 : 0)}`,
      trade: 'welder',
      targetGrade: at(n),
      startedOn: addDays('2025-01-01', n % 330),
      approvedOn: addDays('2025-01-10', n % 330),
      pauses: n % 4 === 0 ? [{ from: addDays('2025-01-20', n % 330), to: addDays('2025-02-02', n % 330) }] : [],
      stoppedOn: n % 9 === 0 ? addDays('2025-03-20', n % 330) : null,
      completedOn: null,
      milestones: n % 2 === 0 ? { 'fit-for-post': addDays('2025-03-15', n % 330) } : {},
    })),
    promotions: numbers
      .filter((n) => n % 2 === 0)
      .map((n) => ({
        id: `c${n}`,
        personId: `a${n}`,
        enterpriseId: `e${n % enterprises.length}`,
        pairingId: `p${n}`,
        from: 'JUNIOR',
        to: at(n),
        certifiedOn: addDays('2025-06-01', n % 330),
        revokedOn: null,
      })),
    titles: numbers
      .filter((n) => n % 10 === 0)
      .map((n) => ({ id: `t${n}`, holder: `m${n}`, title: '带徒名师', awardedOn: addDays('2025-01-01', n % 360) })),
  };
};

const oneCall = (pairings: number) => {
  const rulebook = parseRulebook(RULEBOOK);
  const facts = parseFacts(factsFor(pairings));
  if ('malformed' in rulebook || 'malformed' in facts) throw new Error('The benchmark’s own facts are malformed');
  let lines = 0;
  const seconds = secondsOf(() => {
    lines = calculate(rulebook.parsed, facts.parsed, '2025-12-31').lines.length;
  });
  return { seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024), lines };
};

/** How fast the money engine is: figures to read, no test of time. `scenarios` is the folder of the worked ones. */
export const benchMoney = async (scenarios = 'libs/money/scenarios', rounds = 400): Promise<MoneyFigures> => {
  const cases = casesIn(scenarios);
  const casesPerSecond = Math.round(inLibrary(cases, rounds));
  const commandCasesPerSecond = Math.round(await throughCommand(cases, rounds));
  const sizes = [12_500, 25_000, 50_000, 100_000];
  return {
    batch: { casesPerSecond, commandCasesPerSecond },
    calculate: Object.fromEntries(sizes.map((size) => [`${size}`, oneCall(size)])),
  };
};
