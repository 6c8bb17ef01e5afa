import { Button, Dropdown } from 'antd';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

import { useText } from '../../i18n';

/** What is being done on the page of a thing, kept in the address as `?do=`: it can be linked to, and back closes it. */
export const useAct = (): readonly [string | undefined, (act: string | undefined) => void] => {
  const [params, setParams] = useSearchParams();
  const start = useCallback(
    (act: string | undefined) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (act === undefined) next.delete('do');
          else next.set('do', act);
          return next;
        },
        { replace: act === undefined },
      ),
    [setParams],
  );
  return [params.get('do') ?? undefined, start];
};

/** An action by its code in the address, as a verb. */
export interface Act {
  readonly code: string;
  readonly label: string;
  /** False where doing it is possible but nothing waits for it. */
  readonly main?: boolean;
}

interface ActButtonsProps {
  readonly acts: readonly Act[];
  /** All of them behind one word, where something else is the page's main action. */
  readonly quiet?: boolean;
}

/** Up to two actions as buttons, the first of them primary, and the others behind one word. */
export const ActButtons = ({ acts, quiet = false }: ActButtonsProps) => {
  const { t } = useText();
  const [doing, start] = useAct();
  const [first, second] = quiet ? [] : acts;
  const others = quiet ? acts : acts.slice(2);
  return (
    <>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map(({ code, label }) => ({ key: code, label })),
            onClick: ({ key }) => start(key),
          }}
        >
          <Button>{t('kit.moreActs')}</Button>
        </Dropdown>
      )}
      {second && <Button onClick={() => start(second.code)}>{second.label}</Button>}
      {first && (
        <Button
          type={doing === undefined && first.main !== false ? 'primary' : 'default'}
          onClick={() => start(first.code)}
        >
          {first.label}
        </Button>
      )}
    </>
  );
};

interface ActPanelProps {
  readonly title: string;
  /** What follows from it, in words. */
  readonly consequence?: ReactNode;
  readonly children: ReactNode;
}

/** The form of an action, on the page of the thing that it is about, with a way out. */
export const ActPanel = ({ title, consequence, children }: ActPanelProps) => {
  const { t } = useText();
  const [, start] = useAct();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} tabIndex={-1} className="card act-panel no-print" aria-label={title}>
      <div className="card__head">
        <h2>{title}</h2>
        <Button size="small" className="act-panel__out" onClick={() => start(undefined)}>
          {t('kit.cancel')}
        </Button>
      </div>
      {consequence && <p className="soft act-panel__consequence">{consequence}</p>}
      {children}
    </section>
  );
};
