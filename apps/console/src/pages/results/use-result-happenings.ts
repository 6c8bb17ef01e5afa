import { useText } from '../../i18n';
import type { Happening } from '../../kit/thing-page';
import type { ResultThing } from './result-query';
import type { ResultKind } from './results-query';

/** What happened to a result, the latest first. */
export const useResultHappenings = (of: ResultKind) => {
  const { t } = useText();
  return (result: ResultThing): readonly Happening[] => {
    const { claimedOn, confirmedOn, revokedOn, claimedBy, claimEnteredBy, confirmedBy, confirmationEnteredBy } = result;
    const told: Happening[] = [
      {
        key: 'claimed',
        sentence: t(`results.${of}.fact.claimed`),
        on: claimedOn,
        ...(claimedBy?.name && { who: claimedBy.name }),
        ...(claimEnteredBy && { onPaper: true }),
      },
    ];
    if (confirmedOn !== null) {
      told.unshift({
        key: 'confirmed',
        sentence: t(`results.${of}.fact.confirmed`),
        on: confirmedOn,
        ...(confirmedBy?.name && { who: confirmedBy.name }),
        ...(confirmationEnteredBy && { onPaper: true }),
      });
    }
    if (revokedOn !== null) {
      const reason = result.revocationReason ?? '—';
      told.unshift({ key: 'revoked', sentence: t(`results.${of}.fact.revoked`, { reason }), on: revokedOn });
    }
    return told;
  };
};
