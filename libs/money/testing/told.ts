import { answer } from '../src';

/** A fact or a scheme as a file has it. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a file gives, one text a line and a candidate. */
export const told = (scheme: Fields | readonly Fields[], facts: Fields, asOf = '2026-12-31'): readonly string[] => {
  const schemes = Array.isArray(scheme) ? (scheme as readonly Fields[]) : [scheme as Fields];
  const keyed = schemes.map((each, n) => ({ key: `s${n}`, ...each }));
  const result = answer({ rulebook: { id: 'r', version: 1, schemes: keyed }, facts, asOf });
  if ('malformed' in result) throw new Error(JSON.stringify(result.malformed));
  const { lines, ineligible } = result.parsed;
  return [
    ...lines.map(
      (l) => `${l.beneficiary} ${l.subject} ${l.part} ${l.payer} ${l.dueOn} ${l.amountFen}${l.capped ? ' capped' : ''}`,
    ),
    ...ineligible.map(({ subject, reason }) => `${subject} ${reason}`),
  ];
};

/** A pairing of a year. */
export const pairing = (id: string, change: Fields = {}): Fields => ({
  id,
  enterpriseId: 'e1',
  masterId: 'm1',
  apprenticeId: `a-${id}`,
  trade: 'welder',
  targetGrade: 'SENIOR',
  startedOn: '2025-03-01',
  approvedOn: '2025-03-01',
  ...change,
});

/** A certificate from pairing p1. */
export const promotion = (id: string, change: Fields = {}): Fields => ({
  id,
  personId: 'a1',
  enterpriseId: 'e1',
  pairingId: 'p1',
  from: 'INTERMEDIATE',
  to: 'SENIOR',
  certifiedOn: '2025-06-01',
  ...change,
});
