import { useText } from '../../i18n';
import type { ExplainedStep } from './explain-query';
import { rulePlace } from './rule-path';

const Place = ({ path }: { readonly path: string }) => {
  const { t } = useText();
  const place = rulePlace(path);
  if (!place) return <code>{path}</code>;
  const { scheme, part, number } = place;
  const words = [
    t('explain.scheme', { number: scheme }),
    part &&
      (number === undefined
        ? t(`explain.part.${part}`)
        : t('explain.nth', { part: t(`explain.part.${part}`), number })),
  ];
  return <>{words.filter(Boolean).join(' · ')}</>;
};

/** The rule that a step follows: what the rulebook says there, and where; its path in the file is a tap away. */
export const Rule = ({ rule, ruleText }: Pick<ExplainedStep, 'rule' | 'ruleText'>) => {
  const { language } = useText();
  return (
    <span title={rule}>
      <Place path={rule} />
      {ruleText && <> · {language === 'zh' ? ruleText.zh : ruleText.en}</>}
    </span>
  );
};
