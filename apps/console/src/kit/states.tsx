import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';

import type { Failure } from '../client';
import { useText } from '../i18n';
import { NotThere } from './not-there';

/** Something is read: grey lines where the text will be, told to screen readers. */
export const Loading = ({ lines = 4 }: { readonly lines?: number }) => {
  const { t } = useText();
  return (
    <div role="status" aria-label={t('kit.loading')} style={{ padding: 16 }}>
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  );
};

/** Nothing is there: why, and what to do. */
export const Empty = ({ text, action }: { readonly text: string; readonly action?: ReactNode }) => (
  <div className="state">
    <span>{text}</span>
    {action}
  </div>
);

/** What went wrong, why, and the way on. A thing that is not there and one that is not mine read the same. */
export const Failed = ({
  failure,
  again,
}: {
  readonly failure: Failure;
  readonly again?: (() => void) | undefined;
}) => {
  const { t, say } = useText();
  if (failure.kind === 'notFound') return <NotThere />;
  const isAway = failure.kind === 'offline' || failure.code === 'UNREACHABLE' || failure.code === 'TIMEOUT';
  return (
    <div className="state state--failed" role="alert">
      <strong>{isAway ? t('kit.away') : say(failure.sentence)}</strong>
      {failure.correlationId && <span>{t('kit.number', { id: failure.correlationId })}</span>}
      {again && <Button onClick={again}>{t('kit.again')}</Button>}
    </div>
  );
};

/** Shows an answer, or its loading or failure: every page reads its data through this. */
export const Shown = <T,>({ answer, lines, children }: ShownProps<T>) => {
  const { data, failure, askAgain } = answer;
  if (data !== undefined) return <>{children(data)}</>;
  if (failure) return <Failed failure={failure} again={askAgain} />;
  return <Loading {...(lines !== undefined && { lines })} />;
};

interface ShownProps<T> {
  readonly answer: {
    readonly data: T | undefined;
    readonly failure: Failure | undefined;
    readonly askAgain: () => void;
  };
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}
