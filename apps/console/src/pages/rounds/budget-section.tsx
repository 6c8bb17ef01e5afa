import { useText } from '../../i18n';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import { BudgetBar } from './budget-bar';
import type { RoundMoney } from './round-query';
import { schemeKeysOf } from './rulebook-content';
import { PageLink } from '../../kit/page-link';

interface BudgetSectionProps {
  readonly roundId: string;
  readonly money: RoundMoney;
}

/** The envelopes of a round's schemes; one that is not set is said so, since nothing of it can be approved. */
export const BudgetSection = ({ roundId, money }: BudgetSectionProps) => {
  const { t } = useText();
  const name = useSubsidyNames();
  if (!money.budget) return null;
  const { envelopes } = money.budget;
  const set = new Set(envelopes.map(({ scheme }) => scheme));
  const missing = schemeKeysOf(money.rulebook?.content).filter((key) => !set.has(key));
  if (envelopes.length === 0 && missing.length === 0) return null;
  return (
    <section className="card round__budget">
      <h2>
        {t('round.budget')} <PageLink to={`/grants?roundId=${roundId}`}>{t('round.allGrants')}</PageLink>
      </h2>
      {envelopes.map((envelope) => (
        <BudgetBar key={envelope.scheme} envelope={envelope} />
      ))}
      {missing.map((key) => (
        <p key={key}>
          <strong>{name.scheme(key)}</strong> <span className="soft">{t('round.noEnvelopeMeans')}</span>
        </p>
      ))}
    </section>
  );
};
