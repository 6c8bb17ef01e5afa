import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import type { ExplainedStep } from './explain-query';
import { Facts } from './facts';
import { Rule } from './rule';

/** What an indicator counted, so that its actual value can be checked at once. */
const Counted = ({ counted }: Pick<ExplainedStep, 'counted'>) => {
  const { t } = useText();
  const f = useFormat();
  if (!counted) return null;
  const { numerator, denominator } = counted;
  return <> · {t('explain.counted', { numerator: f.number(numerator), denominator: f.number(denominator) })}</>;
};

/** The steps from which a person can redo the sum by hand, each with the rule that it follows. */
export const Because = ({ steps }: { readonly steps: readonly ExplainedStep[] }) => {
  const { language, t } = useText();
  return (
    <ol className="because">
      {steps.map((step, place) => (
        <li key={`${step.step} ${String(place)}`}>
          <div className="because__sentence">{language === 'zh' ? step.zh : step.en}</div>
          <div className="because__rule soft small">
            {t('explain.rule')} <Rule rule={step.rule} ruleText={step.ruleText} />
            <Counted counted={step.counted} />
          </div>
          <Facts step={step} />
        </li>
      ))}
    </ol>
  );
};
