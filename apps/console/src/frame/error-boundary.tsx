import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

import { useText } from '../i18n';

const Broken = () => {
  const { t } = useText();
  return (
    <div className="state state--failed" role="alert">
      <strong>{t('frame.brokenTitle')}</strong>
      <span>{t('frame.brokenHint')}</span>
      <Button onClick={() => location.reload()}>{t('frame.reload')}</Button>
    </div>
  );
};

/** Keeps the frame standing when a page fails. Give it the path as `key`, so that the next page starts afresh. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}
