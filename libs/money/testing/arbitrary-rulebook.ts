import { addDays } from '@xinhuo/kernel';
import fc from 'fast-check';
import { day, fen, FIRST, grade, later } from './arbitrary-values';

const window = day.chain((from) => later(from).map((to) => [FIRST, from, to, addDays(from, 500)] as const));
const amounts = fc.dictionary(grade, fen, { maxKeys: 4, minKeys: 1 });
const share = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 8, max: 11 })).map(([a, b]) => `${a}/${b}`);
const optional = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((v) => ({ [name]: v })),
    { nil: {} },
  );

const instalments = fc
  .tuple(window, amounts, fc.array(share, { maxLength: 2 }), fc.nat(50), fc.constantFrom('keep-earned', 'recover-all'))
  .chain(([[from, , to], sums, shares, qualifyingDays, onStop]) => {
    const on = fc.oneof(
      fc.integer({ min: 1, max: 120 }).map((activeDay) => ({ activeDay })),
      fc.constantFrom('fit-for-post', 'independent', 'constructor').map((milestone) => ({ milestone })),
      fc.constantFrom('promoted', 'completed'),
    );
    return fc
      .tuple(
        fc.array(on, { minLength: 3, maxLength: 3 }),
        optional('oncePer', fc.constant('person-grade')),
        optional('capPerEnterpriseYearFen', fc.oneof(fc.nat(20), fc.nat(1_000_000))),
      )
      .map(([triggers, once, cap]) => ({
        kind: 'instalments',
        startedFrom: from,
        startedTo: to,
        amounts: sums,
        parts: ['rest', ...shares].map((each, n) => ({ part: `part${n}`, share: each, on: triggers[n] })),
        qualifyingDays,
        onStop,
        ...once,
        ...cap,
      }));
  });

const match = fc.record({ payer: fc.constant('district'), ratio: fc.oneof(share, fc.constantFrom('1/1', '7/3')) });
const upgrade = fc
  .tuple(window, amounts, fc.boolean(), optional('match', match))
  .map(([[, from, to], sums, highestOnly, with_]) => ({
    kind: 'upgrade-reward',
    certifiedFrom: from,
    certifiedTo: to,
    amounts: sums,
    highestOnly,
    ...with_,
  }));

const mentor = fc.record({
  kind: fc.constant('mentor-outcome'),
  withinYears: fc.integer({ min: 1, max: 3 }),
  amounts,
  bestPerApprentice: fc.boolean(),
});

const award = fc
  .tuple(window, fen, fc.constantFrom('person', 'person-year'))
  .map(([[, from, to], amountFen, oncePer]) => ({
    kind: 'title-award',
    title: '带徒名师',
    amountFen,
    awardedFrom: from,
    awardedTo: to,
    oncePer,
  }));

const tier = fc
  .tuple(
    day,
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 3 }),
    fc.integer({ min: 1, max: 99 }),
    fc.array(fen, { minLength: 6, maxLength: 6 }),
  )
  .chain(([payOn, mins, weight, sums]) => {
    const grades = mins.sort((a, b) => b - a).map((min, n) => ({ grade: n + 1, min }));
    const column = (from: number) => Object.fromEntries(grades.map(({ grade: n }) => [n, sums[from + n - 1]]));
    return fc
      .tuple(
        optional('quota', fc.dictionary(fc.constantFrom('1', '2'), fc.nat(2))),
        optional('budgetFen', fc.nat(1_000_000)),
        fc.subarray(['mechanism', 'insured'], { maxLength: 1 }),
      )
      .map(([quota, budget, requires]) => ({
        kind: 'tier-grid',
        payOn,
        requires,
        indicators: [
          { metric: 'a', target: 97.3, weight },
          { metric: 'b', target: 30, weight: 100 - weight },
        ],
        grades,
        classes: [{ class: 'A', headcountAtLeast: 300 }, { class: 'B' }],
        grid: { A: column(0), B: column(3) },
        ...quota,
        ...budget,
      }));
  });

/** Rulebooks of every kind of scheme; instalments bar some of the schemes before them. */
export const arbitraryRulebook = fc
  .array(fc.tuple(fc.oneof({ arbitrary: instalments, weight: 3 }, upgrade, mentor, award, tier), fc.boolean()), {
    maxLength: 5,
  })
  .map((schemes) => {
    const earlier: string[] = [];
    return schemes.map(([scheme, bars], n) => {
      const key = `${'zyxwv'[n]}-${scheme.kind}`; // not in the order of their keys
      const notWith = scheme.kind === 'instalments' && bars ? { notWith: [...earlier] } : {};
      if (scheme.kind === 'instalments' || scheme.kind === 'upgrade-reward') earlier.push(key);
      return { key, ...scheme, ...notWith };
    });
  })
  .map((schemes) => ({ id: 'r', version: 1, schemes }));
