import type { ResultOf } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { useNames } from '../../kit/use-names';
import type { WORK } from './work-query';

/** One thing that waits for me. */
export type WorkItem = ResultOf<typeof WORK>['myWork']['nodes'][number];

const IN_PAIRING = ['CONFIRM_AGREEMENT', 'AGREEMENT_LAPSING', 'CO_SIGN_GATE'];

/** Where the act itself is done. */
export const placeOf = ({ kind, pairingId, personId, promotionId, roundId, grantId }: WorkItem): string => {
  if (IN_PAIRING.includes(kind)) return `/pairings/${pairingId}`;
  switch (kind) {
    case 'SIGN_MILESTONE':
      return '/apprentices';
    case 'SUBMIT_MILESTONE':
    case 'REDO_MILESTONE':
      return '/my-path';
    case 'VERIFY_PROMOTION':
      return `/promotions/${personId}/${promotionId}`;
    case 'PROPOSE_GRANTS':
      return `/rounds/${roundId}`;
    default:
      return `/grants/${grantId}`;
  }
};

/** What waits, as a sentence, and the verb of the act. */
export const useWorkWords = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (item: WorkItem): { readonly act: string; readonly about: string } => {
    const pair = { master: item.masterName ?? '', apprentice: item.apprenticeName ?? '' };
    const milestone = item.milestone === null ? '' : name('milestone', item.milestone);
    const whom = item.personName ?? item.enterpriseName ?? '';
    const about = {
      CONFIRM_AGREEMENT: () => t('home.aboutAgreement', { ...pair, version: item.version ?? 1 }),
      AGREEMENT_LAPSING: () => t('home.aboutLapsing', { ...pair, version: item.version ?? 1 }),
      REDO_MILESTONE: () => milestone,
      SUBMIT_MILESTONE: () => milestone,
      SIGN_MILESTONE: () => t('home.aboutMilestone', { ...pair, milestone }),
      CO_SIGN_GATE: () => t('home.aboutMilestone', { ...pair, milestone }),
      VERIFY_PROMOTION: () =>
        t('home.aboutPromotion', {
          person: whom,
          from: item.from ? f.grade(item.from) : '',
          to: item.to ? f.grade(item.to) : '',
        }),
      PROPOSE_GRANTS: () => t('home.aboutRound', { year: item.year ?? 0 }),
      PROPOSE_AGAIN: () => whom,
      APPROVE_GRANT: () => t('home.aboutAmount', { whom, amount: f.yuan(item.amountFen ?? 0) }),
      PAY_GRANT: () => t('home.aboutAmount', { whom, amount: f.yuan(item.amountFen ?? 0) }),
    }[item.kind]();
    return { act: t(`home.act.${item.kind}`), about };
  };
};
