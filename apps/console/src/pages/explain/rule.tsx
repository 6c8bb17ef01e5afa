import { useText } from '../../i18n';
import type { ExplainedStep } from './explain-query';
import { rulePlace } from './rule-path';

type RuleProps = Pick<ExplainedStep, 'rule' | 'ruleText'>;

const useRuleWords = () => {
  const { t, language } = useText();
  return ({ rule, ruleText }: RuleProps): readonly string[] => {
    const place = rulePlace(rule);
    if (!place) return [];
    const { scheme, part, number } = place;
    const where = t('explain.scheme', { number: scheme });
    if (ruleText) return [where, language === 'zh' ? ruleText.zh : ruleText.en];
    if (!part) return [where];
    const name = t(`explain.part.${part}`);
    return [where, number === undefined ? name : t('explain.nth', { part: name, number })];
  };
};

/** The rule that a step follows: what the rulebook says there, else where it stands; its path is a tap away. */
export const Rule = (props: RuleProps) => {
  const words = useRuleWords()(props);
  if (words.length === 0) return <code>{props.rule}</code>;
  return <span title={props.rule}>{words.join(' · ')}</span>;
};
