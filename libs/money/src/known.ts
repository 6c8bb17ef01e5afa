import { type Day } from '@xinhuo/kernel';
import type { EnterpriseFact, Facts, PairingFact, PromotionFact, TitleFact } from './facts';

/** The facts as they stood on `asOf`: what is dated later does not exist yet (money.md §1, Facts). */
export interface Known {
  readonly asOf: Day;
  readonly enterprises: readonly EnterpriseFact[];
  readonly pairings: readonly PairingFact[];
  readonly promotions: readonly PromotionFact[];
  readonly titles: readonly TitleFact[];
  readonly pairing: (id: string) => PairingFact | undefined;
  /** The unrevoked promotions that name this pairing. */
  readonly promotionsOf: (pairingId: string) => readonly PromotionFact[];
}

const NONE: readonly PromotionFact[] = [];

const byPairing = (promotions: readonly PromotionFact[]): ReadonlyMap<string, readonly PromotionFact[]> => {
  const found = new Map<string, PromotionFact[]>();
  for (const promotion of promotions) {
    const { pairingId } = promotion;
    if (pairingId === null || promotion.revokedOn !== null) continue;
    const others = found.get(pairingId);
    if (others) others.push(promotion);
    else found.set(pairingId, [promotion]);
  }
  return found;
};

/** A pairing as known: the same object where nothing is dated later, which is nearly always. */
const knownPairing = (pairing: PairingFact, asOf: Day): PairingFact => {
  const isLater = (day: Day | null) => day !== null && day > asOf;
  const { approvedOn, stoppedOn, completedOn, pauses } = pairing;
  // A pause that has begun is known with its end, even a later one. Milestones are looked at one by one.
  const isWhole = !pauses.some(({ from }) => from > asOf);
  if (isWhole && !isLater(approvedOn) && !isLater(stoppedOn) && !isLater(completedOn)) return pairing;
  return {
    ...pairing,
    approvedOn: isLater(approvedOn) ? null : approvedOn,
    stoppedOn: isLater(stoppedOn) ? null : stoppedOn,
    completedOn: isLater(completedOn) ? null : completedOn,
    pauses: isWhole ? pauses : pauses.filter(({ from }) => from <= asOf),
  };
};

/** A certificate or title without a revocation that is dated later. */
const unrevoked = <T extends { readonly revokedOn: Day | null }>(fact: T, asOf: Day): T =>
  fact.revokedOn !== null && fact.revokedOn > asOf ? { ...fact, revokedOn: null } : fact;

/** Made when it is first asked for, and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Looks at the facts from the day `asOf`. */
export const knownOn = (facts: Facts, asOf: Day): Known => {
  const pairings: PairingFact[] = [];
  for (const pairing of facts.pairings) if (pairing.startedOn <= asOf) pairings.push(knownPairing(pairing, asOf));
  const promotions: PromotionFact[] = [];
  for (const each of facts.promotions) if (each.certifiedOn <= asOf) promotions.push(unrevoked(each, asOf));
  const titles: TitleFact[] = [];
  for (const title of facts.titles) if (title.awardedOn <= asOf) titles.push(unrevoked(title, asOf));

  const pairingById = once(() => new Map(pairings.map((pairing) => [pairing.id, pairing])));
  const promotionsByPairing = once(() => byPairing(promotions));
  return {
    asOf,
    enterprises: facts.enterprises,
    pairings,
    promotions,
    titles,
    pairing: (id) => pairingById().get(id),
    promotionsOf: (pairingId) => promotionsByPairing().get(pairingId) ?? NONE,
  };
};
