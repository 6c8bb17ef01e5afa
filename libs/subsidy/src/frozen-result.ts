import { contentHash, decimalText } from '@xinhuo/kernel';
import {
  calculate,
  type Facts,
  type Ineligible,
  type Line,
  parseRulebook,
  type Rulebook,
  standings,
  type Step,
  type TierGrid,
} from '@xinhuo/money';

/** A line with its reasons written out. */
export interface FrozenLine extends Omit<Line, 'because'> {
  readonly because: readonly Step[];
}

/** How one enterprise fared; decimals as text, so that nothing is rounded on the way. */
export interface RankedEnterprise {
  readonly enterpriseId: string;
  readonly headcount: number;
  readonly score: string;
  readonly class: string;
  readonly earned: number | null;
  readonly rank: number | null;
  /** The granted grade; null without a grant. */
  readonly grade: number | null;
  readonly amountFen: number | null;
  readonly reason: string | null;
  /** The next grade above the score, and the points that it lies above it; null at the top. */
  readonly nextGrade: number | null;
  readonly distance: string | null;
}

/** The ranking of one scheme of kind `tier-grid`: those with a grade first, then the others by score. */
export interface Ranking {
  readonly scheme: string;
  readonly rows: readonly RankedEnterprise[];
}

/** Everything that a freeze calculated; its hash is in the log. */
export interface FrozenResult {
  readonly lines: readonly FrozenLine[];
  readonly ineligible: readonly Ineligible[];
  readonly rankings: readonly Ranking[];
}

/** A rulebook that was published and cannot be read is a fault, never a result. */
export class RulebookUnreadable extends Error {
  override readonly name = 'RulebookUnreadable';
}

const ranking = (terms: TierGrid, facts: Facts): Ranking => {
  const rows = standings(terms, facts.enterprises).map((standing): RankedEnterprise => {
    const { enterprise, score, earned, rank, reason, grade, amountFen } = standing;
    // A min has four decimals, a score two. The lowest line above the score is the next one.
    const next = terms.grades.findLast(({ min }) => min > score * 100);
    return {
      enterpriseId: enterprise.id,
      headcount: enterprise.headcount,
      score: decimalText(score, 2),
      class: standing.class,
      earned,
      rank,
      grade: reason === null ? grade : null,
      amountFen: reason === null ? amountFen : null,
      reason,
      nextGrade: next?.grade ?? null,
      distance: next ? decimalText(next.min - score * 100, 4) : null,
    };
  });
  const unranked = rows.filter(({ rank }) => rank === null).sort((a, b) => Number(b.score) - Number(a.score));
  return { scheme: terms.key, rows: [...rows.filter(({ rank }) => rank !== null), ...unranked] };
};

/**
 * The rulebook of a round, from the content that the log holds.
 * @throws RulebookUnreadable when it is missing, is not the content that the round names, or breaks a rule.
 */
export const rulebookOf = (content: object | null, hash: string): Rulebook => {
  if (content === null || contentHash(content) !== hash) throw new RulebookUnreadable(`No rulebook ${hash} in the log`);
  const read = parseRulebook(content);
  if ('parsed' in read) return read.parsed;
  throw new RulebookUnreadable(`Rulebook ${hash} breaks at ${read.malformed.path}: ${read.malformed.problem}`);
};

/** Calculates a round: the amounts and their reasons, who got nothing, and the rankings. Pure. */
export const resultOf = (rulebook: Rulebook, facts: Facts, asOf: string): FrozenResult => {
  const { lines, ineligible } = calculate(rulebook, facts, asOf);
  return {
    lines: lines.map(({ because, ...line }) => ({ ...line, because: because() })),
    ineligible,
    rankings: rulebook.schemes.flatMap((scheme) => (scheme.kind === 'tier-grid' ? [ranking(scheme, facts)] : [])),
  };
};
