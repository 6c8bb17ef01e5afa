import { useText } from '../i18n';

/** A word in a box: `paper`, `bad` and `good` also say by their word what they mean, never by hue alone. */
export const Mark = ({ text, tone }: { readonly text: string; readonly tone?: 'paper' | 'bad' | 'good' }) => (
  <span className={tone ? `tag tag--${tone}` : 'tag'}>{text}</span>
);

/** What an officer entered from a signed paper (代录) is marked so for ever. */
export const PaperMark = () => {
  const { t } = useText();
  return <Mark text={t('kit.onPaper')} tone="paper" />;
};
