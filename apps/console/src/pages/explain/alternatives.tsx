import { useText } from '../../i18n';
import type { ExplainedLine } from './explain-query';

/** What would have changed an amount: near misses, and what was close to being lost. */
export const Alternatives = ({ of }: { readonly of: ExplainedLine['alternatives'] }) => {
  const { language, t } = useText();
  if (of.length === 0) return null;
  return (
    <section className="alternatives">
      <h3>{t('explain.alternatives')}</h3>
      <ul>
        {of.map(({ zh, en }) => (
          <li key={zh}>{language === 'zh' ? zh : en}</li>
        ))}
      </ul>
      <p className="soft small">{t('explain.aside')}</p>
    </section>
  );
};
