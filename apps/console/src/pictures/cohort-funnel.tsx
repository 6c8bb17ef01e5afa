import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import { type CohortFigures, type FunnelStep, funnelOf } from './cohort';
import './pictures.css';
import { PageLink } from '../kit/page-link';

const Share = ({ step }: { readonly step: FunnelStep }) => {
  const { t } = useText();
  const f = useFormat();
  if (step.ofAll === null || step.ofBefore === null) return null;
  if (step.key === 'fitForPost') return <>{t('pictures.funnelOfPaired', { share: f.percent(step.ofAll) })}</>;
  return <>{t('pictures.funnelOfBoth', { all: f.percent(step.ofAll), before: f.percent(step.ofBefore) })}</>;
};

/** How far one cohort has come, as bars from zero on one scale. */
export const CohortFunnel = ({ cohort, to }: { readonly cohort: CohortFigures; readonly to?: string }) => {
  const { t } = useText();
  const f = useFormat();
  if (cohort.paired === 0) return <p className="soft">{t('pictures.noCohort')}</p>;
  return (
    <ol className="funnel">
      {funnelOf(cohort).map((step) => (
        <li key={step.key} className="funnel__step">
          <span className="nowrap">{t(`pictures.${step.key}`)}</span>
          <span className="funnel__bar" aria-hidden>
            <span style={{ width: `${(step.ofAll ?? 1) * 100}%` }} />
          </span>
          <span className="funnel__figure">
            <strong>
              {step.key === 'paired' && to ? (
                <PageLink to={to}>{f.persons(step.count)}</PageLink>
              ) : (
                f.persons(step.count)
              )}
            </strong>{' '}
            <span className="soft">
              <Share step={step} />
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
};
