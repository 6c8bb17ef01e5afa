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

/** Looks at the facts from the day `asOf`. */
export const knownOn = (facts: Facts, asOf: Day): Known => {
  const until = (day: Day | null): Day | null => (day !== null && day > asOf ? null : day);
  const isKnown = (day: Day) => day <= asOf;

  const pairings = facts.pairings
    .filter(({ startedOn }) => isKnown(startedOn))
    .map((pairing) => ({
      ...pairing,
      approvedOn: until(pairing.approvedOn),
      stoppedOn: until(pairing.stoppedOn),
      completedOn: until(pairing.completedOn),
      // A pause that has begun is known with its end, even a later one.
      pauses: pairing.pauses.filter(({ from }) => isKnown(from)),
    }));
  const promotions = facts.promotions
    .filter(({ certifiedOn }) => isKnown(certifiedOn))
    .map((promotion) => ({ ...promotion, revokedOn: until(promotion.revokedOn) }));
  const titles = facts.titles
    .filter(({ awardedOn }) => isKnown(awardedOn))
    .map((title) => ({ ...title, revokedOn: until(title.revokedOn) }));

  const pairingById = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  const promotionsByPairing = byPairing(promotions);
  return {
    asOf,
    enterprises: facts.enterprises,
    pairings,
    promotions,
    titles,
    pairing: (id) => pairingById.get(id),
    promotionsOf: (pairingId) => promotionsByPairing.get(pairingId) ?? NONE,
  };
};
