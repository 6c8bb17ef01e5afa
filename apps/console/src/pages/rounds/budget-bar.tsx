import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import type { Envelope } from './round-query';

const share = (part: number, whole: number): string => `${whole > 0 ? Math.min(100, (part / whole) * 100) : 0}%`;

/** One envelope as one bar: paid, held for what is approved, left. */
export const BudgetBar = ({ envelope }: { readonly envelope: Envelope }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  const { scheme, amountFen, reservedFen, spentFen, remainingFen } = envelope;
  return (
    <div className="budget">
      <div className="budget__head">
        <strong>{name.scheme(scheme)}</strong>
        <span className="soft">{t('round.envelope', { amount: f.wanYuan(amountFen) })}</span>
      </div>
      <div className="budget__bar" aria-hidden>
        <span className="budget__spent" style={{ width: share(spentFen, amountFen) }} />
        <span className="budget__held" style={{ width: share(reservedFen, amountFen) }} />
      </div>
      <div className="small">
        {t('round.envelopeParts', {
          spent: f.wanYuan(spentFen),
          held: f.wanYuan(reservedFen),
          left: f.wanYuan(remainingFen),
        })}
      </div>
    </div>
  );
};
