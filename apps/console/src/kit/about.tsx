import { Popover } from 'antd';

import { useText } from '../i18n';

/** The small ⓘ beside a figure: its definition and as of when, by tap, focus or pointer. */
export const About = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const { t } = useText();
  return (
    <Popover content={<div style={{ maxWidth: 280 }}>{text}</div>} trigger={['click', 'focus', 'hover']}>
      <button type="button" className="about no-print" aria-label={t('kit.about', { title })}>
        ⓘ
      </button>
    </Popover>
  );
};
