import fc from 'fast-check';
import { arbitraryFacts } from './arbitrary-facts';
import { arbitraryRulebook } from './arbitrary-rulebook';
import { days, fen, id } from './arbitrary-values';

/** A file of money.md §1, small and dense: few people, few days, so that rules meet. */
export interface ArbitraryFile {
  readonly rulebook: {
    readonly id: string;
    readonly version: number;
    readonly schemes: readonly Readonly<Record<string, unknown>>[];
  };
  readonly facts: {
    readonly enterprises: readonly Fact[];
    readonly pairings: readonly (Fact & {
      readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
    })[];
    readonly promotions: readonly Fact[];
    readonly titles: readonly Fact[];
  };
  readonly ledger: readonly Fact[];
  readonly asOf: string;
}
type Fact = Readonly<Record<string, unknown>>;

const entry = fc.record({
  scheme: fc.constantFrom('z-instalments', 'y-instalments', 'z-upgrade-reward', 'other'),
  beneficiary: fc.oneof(id('enterprise:e', 2), id('person:a', 2)),
  subject: fc.oneof(id('pairing:p', 3), id('promotion:c', 3)),
  part: fc.constantFrom('part0', 'part1', 'reward'),
  payer: fc.constantFrom('city', 'district'),
  kind: fc.constantFrom('payment', 'clawback'),
  amountFen: fc.oneof(fen, fc.constant(2 ** 49)),
});

/** Files that are never malformed, with rules and facts of every kind. */
export const arbitraryFile: fc.Arbitrary<ArbitraryFile> = fc.record({
  rulebook: arbitraryRulebook,
  facts: arbitraryFacts,
  ledger: fc.array(entry, { maxLength: 8 }),
  asOf: days(500),
});
