import { type ReactNode, useEffect } from 'react';

import { useText } from '../i18n';

/** Names the page in the browser's title. */
export const usePageTitle = (title: string | undefined): void => {
  const { t } = useText();
  const product = t('terms.product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
};

interface PageHeadProps {
  readonly title: string;
  /** Beside the title: a count, a unit. */
  readonly aside?: ReactNode;
  /** One primary action at most. */
  readonly actions?: ReactNode;
}

/** The head of a page; sets the browser's title as well. */
export const PageHead = ({ title, aside, actions }: PageHeadProps) => {
  usePageTitle(title);
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {aside && <span className="soft">{aside}</span>}
      {actions && <div className="page-head__actions no-print">{actions}</div>}
    </header>
  );
};
