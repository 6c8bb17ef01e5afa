import { daysBetween } from '../../format';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { Deadline } from '../../kit/deadline';
import { PageLink } from '../../kit/page-link';
import { useNames } from '../../kit/use-names';
import type { Apprentice } from './phone-query';

/** How much of the way to the next gate lies behind, in hundredths of its days. */
const shareBehind = ({ startedOn, nextGateDueOn }: Apprentice, today: string): number => {
  if (nextGateDueOn === null) return 100;
  const whole = Math.max(1, daysBetween(startedOn, nextGateDueOn));
  return Math.min(100, Math.max(0, (daysBetween(startedOn, today) / whole) * 100));
};

/** One apprentice: who, which trade, the next gate as a short bar, and the days left. */
export const ApprenticeCard = ({ apprentice }: { readonly apprentice: Apprentice }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { today } = useMyself();
  const { pairingId, apprenticeName, trade, targetGrade, nextGate, nextGateDueOn, phase } = apprentice;
  return (
    <article className="phone__card">
      <h3>
        <PageLink to={`/pairings/${pairingId}`}>{apprenticeName ?? '—'}</PageLink>
      </h3>
      <p className="soft">{t('phone.tradeAndGrade', { trade: name('trade', trade), grade: f.grade(targetGrade) })}</p>
      {phase === 'preparing' ? (
        <p>
          <PageLink className="phone__link" to={`/pairings/${pairingId}`}>
            {t('phone.toConfirm')}
          </PageLink>
        </p>
      ) : nextGate === null ? (
        <p>{t('phone.allGatesPassed')}</p>
      ) : (
        <>
          <div className="phone__bar" aria-hidden>
            <span style={{ width: `${shareBehind(apprentice, today)}%` }} />
          </div>
          <p>
            {t('phone.nextGate', { gate: name('milestone', nextGate) })}{' '}
            {nextGateDueOn !== null && <Deadline due={nextGateDueOn} />}
          </p>
        </>
      )}
    </article>
  );
};
