import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { CITY } from '../../frame/roles';
import { useText } from '../../i18n';
import type { Round, RoundMoney } from './round-query';

const NO_GRANTS = { grants: { totalCount: 0 }, proposed: { totalCount: 0 }, unpaid: { totalCount: 0 } };

/** Whether I see every grant of a round; others see those of their own units. */
export const useSeesAllGrants = (): boolean => CITY.includes(useMyself().role);

/** How a round stands, as a sentence; whoever sees only some of the grants is told about those. */
export const useRoundState = (round: Round, money: RoundMoney | undefined): string => {
  const { t } = useText();
  const f = useFormat();
  const seesAll = useSeesAllGrants();
  const { grants, proposed, unpaid } = money ?? NO_GRANTS;
  const { lines } = round;
  const total = f.wanYuan(round.totalFen);
  const counts = { granted: grants.totalCount, waiting: proposed.totalCount, unpaid: unpaid.totalCount };
  const frozen = (): string => {
    if (!money) return t('round.isFrozen', { lines, total });
    if (seesAll)
      return t(counts.granted === 0 ? 'round.isUnproposed' : 'round.isProposed', { ...counts, lines, total });
    return t(counts.granted === 0 ? 'round.hasNoneOfOurs' : 'round.hasOurs', { ...counts, lines, total });
  };
  return {
    open: () => t('round.isOpen'),
    cut: () => t('round.isFreezing'),
    frozen,
    closed: () => t('round.isClosed', { total }),
  }[round.phase]();
};

/** What somebody looks for here and may not do, with the reason. */
export const useImpossible = (
  round: Round,
  money: RoundMoney | undefined,
): readonly { readonly action: string; readonly reason: string }[] => {
  const { t } = useText();
  const { role } = useMyself();
  if (role === 'CITY_HANDLER' && (money?.proposed.totalCount ?? 0) > 0) {
    return [{ action: t('round.decide'), reason: t('round.handlerMayNot') }];
  }
  const isToPropose = round.phase === 'frozen' && money?.grants.totalCount === 0;
  return isToPropose && (role === 'CITY_APPROVER' || role === 'FINANCE')
    ? [{ action: t('round.propose'), reason: t('round.onlyHandler') }]
    : [];
};
