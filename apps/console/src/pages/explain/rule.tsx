import { useText } from '../../i18n';
import { rulePlace } from './rule-path';

/** The rule that a step follows, as people would point to it; its path in the file is a tap away. */
export const Rule = ({ path }: { readonly path: string }) => {
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
  return <span title={path}>{words.filter(Boolean).join(' · ')}</span>;
};
