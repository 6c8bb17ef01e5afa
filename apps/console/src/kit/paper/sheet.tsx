import './paper.css';

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

import { useText } from '../../i18n';
import { usePageTitle } from '../page';

interface SheetProps {
  readonly title: string;
  /** `official` has the margins and type of a document that goes out (GB/T 9704), `working` those of a list. */
  readonly kind: 'official' | 'working';
  /** Where back leads; the page before, when left out. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** A paper as it is printed, on the screen and on A4; above it what can be done with it. */
export const Sheet = ({ title, kind, onBack, children }: SheetProps) => {
  const { t } = useText();
  const navigate = useNavigate();
  usePageTitle(title);
  return (
    <div className="paper">
      <div className="paper__bar no-print">
        <Button onClick={() => (onBack ? onBack() : void navigate(-1))}>{t('kit.back')}</Button>
        <Button type="primary" onClick={() => window.print()}>
          {t('kit.print')}
        </Button>
      </div>
      <article className="sheet" data-kind={kind} aria-label={title}>
        {children}
      </article>
    </div>
  );
};
