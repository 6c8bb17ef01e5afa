import fc from 'fast-check';
import { type ArbitraryFile, arbitraryFile } from '../testing';
import { answer, type Answer, type Line, reconcile } from '.';

jest.setTimeout(60_000);
const RUNS = { numRuns: 200 };

const answered = (file: unknown): Answer => {
  const result = answer(file);
  if ('malformed' in result) throw new Error(JSON.stringify(result.malformed));
  return result.parsed;
};

/** As the command writes it, explanations and all. */
const written = (file: unknown): unknown => {
  const { lines, ...others } = answered(file);
  return JSON.parse(JSON.stringify({ ...others, lines: lines.map((line) => ({ ...line, because: line.because() })) }));
};

const holds = (property: (file: ArbitraryFile) => void) => fc.assert(fc.property(arbitraryFile, property), RUNS);

/** Without what `asOf` does not know yet, taken away by name instead of by rule. */
const cutOff = (file: ArbitraryFile): unknown =>
  JSON.parse(JSON.stringify(file), function (this: Record<string, unknown>, key, value: unknown) {
    const isLate = (day: unknown) => typeof day === 'string' && day > file.asOf;
    if (['approvedOn', 'stoppedOn', 'completedOn', 'revokedOn'].includes(key)) return isLate(value) ? null : value;
    if (key === 'milestones')
      return Object.fromEntries(Object.entries(value as object).filter(([, on]) => !isLate(on)));
    if (key === 'pauses') return (value as { from: string }[]).filter(({ from }) => !isLate(from));
    if (['pairings', 'promotions', 'titles'].includes(key)) {
      return (value as Record<string, unknown>[]).filter(
        ({ startedOn, certifiedOn, awardedOn }) => ![startedOn, certifiedOn, awardedOn].some(isLate),
      );
    }
    return value;
  });

const sumOf = (lines: readonly Line[], scheme: string): number =>
  lines.reduce((sum, line) => sum + (line.scheme === scheme ? line.amountFen : 0), 0);

describe('whatever the file', () => {
  it('the order of facts changes nothing, explanations included', () =>
    holds((file) => {
      const { enterprises, pairings, promotions, titles } = file.facts;
      const turned = {
        enterprises: enterprises.toReversed(),
        pairings: pairings.toReversed().map(({ pauses, ...one }) => ({ ...one, pauses: pauses.toReversed() })),
        promotions: [...promotions.slice(2), ...promotions.slice(0, 2)],
        titles: titles.toReversed(),
      };
      expect(written({ ...file, facts: turned, ledger: file.ledger.toReversed() })).toEqual(written(file));
    }));

  it('facts dated after asOf change nothing', () =>
    holds((file) => expect(written(cutOff(file))).toEqual(written(file))));

  it('applying the moves and reconciling again gives none', () =>
    holds((file) => {
      const { lines, moves } = answered(file);
      const applied = moves.map((move) => ({ ...move, kind: move.kind === 'pay' ? 'payment' : 'clawback' }) as const);
      expect(answered({ ...file, ledger: [...file.ledger, ...applied] }).moves).toEqual([]);
      expect(reconcile(lines, applied)).toEqual(file.ledger.length === 0 ? [] : expect.any(Array));
    }));

  it('a higher cap, or none, never pays less in that scheme', () =>
    holds((file) => {
      const { schemes } = file.rulebook;
      const before = answered(file).lines;
      schemes.forEach((scheme, at) => {
        const { capPerEnterpriseYearFen: cap, ...uncapped } = scheme;
        if (typeof cap !== 'number') return;
        const key = String(scheme['key']);
        const pays = (changed: object): number => {
          const rulebook = { ...file.rulebook, schemes: schemes.map((each, n) => (n === at ? changed : each)) };
          return sumOf(answered({ ...file, rulebook }).lines, key);
        };
        const higher = pays({ ...scheme, capPerEnterpriseYearFen: cap + 100_000 });
        expect(higher).toBeGreaterThanOrEqual(sumOf(before, key));
        expect(pays(uncapped)).toBeGreaterThanOrEqual(higher);
      });
    }));

  it('every candidate has lines or exactly one reason, and nobody else is named', () =>
    holds((file) => {
      const { lines, ineligible } = answered(file);
      const { facts, asOf, rulebook } = file;
      const known = (day: string, all: readonly Readonly<Record<string, unknown>>[]) =>
        all.filter((one) => String(one[day]) <= asOf);
      const subjects = (kind: string, all: readonly Readonly<Record<string, unknown>>[]) =>
        all.map((one) => `${kind}:${String(one['id'])}`);
      const promotions = known('certifiedOn', facts.promotions);
      const candidates: Readonly<Record<string, readonly string[]>> = {
        'tier-grid': subjects('enterprise', facts.enterprises),
        'title-award': subjects('title', known('awardedOn', facts.titles).filter((one) => one['title'] === '带徒名师')),
        instalments: subjects('pairing', known('startedOn', facts.pairings)),
        'upgrade-reward': subjects('promotion', promotions),
        'mentor-outcome': subjects('promotion', promotions.filter((one) => one['pairingId'] !== null)),
      }; // prettier-ignore
      for (const { key, kind } of rulebook.schemes) {
        const paid = new Set(lines.filter(({ scheme }) => scheme === key).map(({ subject }) => subject));
        const refused = ineligible.filter(({ scheme }) => scheme === key).map(({ subject }) => subject);
        expect([...paid, ...refused].sort()).toEqual([...(candidates[String(kind)] ?? [])].sort());
      }
    }));

  it('lines and ineligible are sorted, lines have whole fen, keys are distinct', () =>
    holds((file) => {
      const { lines, ineligible, moves } = answered(file);
      const keys = lines.map((line) =>
        [line.scheme, line.beneficiary, line.subject, line.part, line.payer].join('\u0000'),
      );
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)));
      const names = ineligible.map(({ scheme, subject }) => `${scheme}\u0000${subject}`);
      expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
      expect([...lines, ...moves].every(({ amountFen }) => Number.isSafeInteger(amountFen) && amountFen > 0)).toBe(
        true,
      );
      for (const { status, dueOn } of lines) expect(status).toBe(dueOn <= file.asOf ? 'payable' : 'forecast');
    }));
});
