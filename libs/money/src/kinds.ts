import { instalments } from './instalments.kind';
import { mentorOutcome } from './mentor-outcome.kind';
import type { Given } from './read';
import type { SchemeKind } from './scheme-kind';
import { tierGrid } from './tier-grid.kind';
import { titleAward } from './title-award.kind';
import { upgradeReward } from './upgrade-reward.kind';

/** Every kind of scheme (money.md §2). */
export const KINDS = {
  'tier-grid': tierGrid,
  'title-award': titleAward,
  instalments,
  'upgrade-reward': upgradeReward,
  'mentor-outcome': mentorOutcome,
} as const;

/** The terms of one scheme, of any kind. */
export type Scheme = Given<(typeof KINDS)[keyof typeof KINDS]['read']>;

/** The rules for a scheme's kind. A registry is keyed by kind, which the compiler cannot follow through a union. */
export const kindOf = <S extends Scheme>(scheme: S): SchemeKind<S> => KINDS[scheme.kind] as unknown as SchemeKind<S>;
