import fc from 'fast-check';
import { day, grade, id, later, maybe } from './arbitrary-values';

/** Replaces the ids by distinct ones, without a leading zero: `p10` stands before `p9`. */
const named = <T extends object>(letter: string, all: readonly T[]) =>
  all.map((one, n) => ({ id: `${letter}${n + 1}`, ...one }));
const list = <T extends object>(letter: string, one: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(one, { maxLength }).map((all) => named(letter, all));

const pause = day.chain((from) => fc.record({ from: fc.constant(from), to: maybe(later(from)) }));

const pairing = day.chain((startedOn) =>
  fc.record({
    enterpriseId: id('e', 3),
    masterId: id('m', 3),
    apprenticeId: id('a', 4),
    trade: fc.constant('welder'),
    targetGrade: grade,
    startedOn: fc.constant(startedOn),
    approvedOn: fc.option(day, { nil: null, freq: 6 }),
    pauses: fc.array(pause, { maxLength: 3 }),
    stoppedOn: maybe(later(startedOn)),
    completedOn: maybe(day),
    milestones: fc.dictionary(fc.constantFrom('fit-for-post', 'independent', 'constructor'), day, { maxKeys: 2 }),
  }),
);

const promotion = day.chain((certifiedOn) =>
  fc.record({
    personId: id('a', 4),
    enterpriseId: id('e', 3),
    pairingId: fc.option(id('p', 9), { nil: null, freq: 4 }),
    from: grade,
    to: grade,
    certifiedOn: fc.constant(certifiedOn),
    revokedOn: fc.option(later(certifiedOn), { nil: null, freq: 1 }),
  }),
);

const title = day.chain((awardedOn) =>
  fc.record({
    holder: id('m', 3),
    title: fc.constantFrom('带徒名师', '石城工匠'),
    awardedOn: fc.constant(awardedOn),
    revokedOn: maybe(later(awardedOn)),
  }),
);

const metric = fc.integer({ min: -10_000, max: 1_500_000 }).map((n) => n / 10_000);
const checks = fc.dictionary(fc.constantFrom('mechanism', 'insured'), fc.constantFrom(true, true, false), {
  maxKeys: 2,
});
const enterprise = fc.record({
  headcount: fc.integer({ min: 0, max: 600 }),
  metrics: fc.dictionary(fc.constantFrom('a', 'b'), metric, { maxKeys: 2 }),
  checks,
});

/** Facts of every kind that meet in few ids. */
export const arbitraryFacts = fc.record({
  enterprises: list('e', enterprise, 6),
  pairings: list('p', pairing, 12),
  promotions: list('c', promotion, 12),
  titles: list('t', title, 6),
});
