import { Link } from 'react-router';

import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import type { ExplainedStep } from './explain-query';

/** How many facts of a step are listed before the rest is counted. */
const FACTS = 12;

const Facts = ({ step }: { readonly step: ExplainedStep }) => {
  const { t } = useText();
  const { role } = useMyself();
  if (step.facts.length === 0) return null;
  return (
    <details className="because__facts">
      <summary>{t('explain.facts', { count: step.facts.length })}</summary>
      <ul>
        {step.facts.slice(0, FACTS).map(({ fact, events }) => (
          <li key={fact}>
            <code>{fact}</code>
            {role === 'AUDITOR' && events.length > 0 && (
              <>
                {' '}
                <Link to={`/events?about=${fact.slice(fact.indexOf(':') + 1)}`}>
                  {t('explain.events', { count: events.length })}
                </Link>
              </>
            )}
          </li>
        ))}
        {step.facts.length > FACTS && (
          <li className="soft">{t('explain.moreFacts', { count: step.facts.length - FACTS })}</li>
        )}
      </ul>
    </details>
  );
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
            {t('explain.rule')} <code>{step.rule}</code>
          </div>
          <Facts step={step} />
        </li>
      ))}
    </ol>
  );
};
