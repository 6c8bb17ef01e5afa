import type { ReactNode } from 'react';

import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import { About } from './about';
import { PageLink } from './page-link';

/** A figure of a dashboard. */
export interface Figure {
  readonly title: string;
  /** Already formatted, without its unit. */
  readonly value: string;
  readonly unit?: string;
  /** Definition and period, shown by the ⓘ. */
  readonly about: string;
  /** The list that makes the figure up. */
  readonly to?: string;
  /** What stands below: the basis of a ratio, a second figure. */
  readonly note?: ReactNode;
  /** Reached and wanted, drawn as a bar with both written out. */
  readonly target?: { readonly reached: number; readonly wanted: number };
}

const Value = ({ value, unit, to }: Pick<Figure, 'value' | 'unit' | 'to'>) => {
  const content = (
    <>
      {value}
      {unit && <small>{unit}</small>}
    </>
  );
  return to ? (
    <PageLink className="tile__value" to={to}>
      {content}
    </PageLink>
  ) : (
    <span className="tile__value">{content}</span>
  );
};

/** One figure: what it is, how much, against its target, and a way to what makes it up. */
export const FigureTile = ({ title, about, note, target, ...value }: Figure) => {
  const { t } = useText();
  const f = useFormat();
  return (
    <section className="tile" aria-label={title}>
      <span className="tile__title">
        {title}
        <About title={title} text={about} />
      </span>
      <Value {...value} />
      {target && (
        <>
          <span className="tile__bar" aria-hidden>
            <span style={{ width: `${Math.min(100, (100 * target.reached) / Math.max(1, target.wanted))}%` }} />
          </span>
          <span className="soft small">
            {t('kit.target', { target: `${f.number(target.wanted)}${value.unit ?? ''}` })}
          </span>
        </>
      )}
      {note && <span className="soft small">{note}</span>}
    </section>
  );
};

/** Tiles side by side, as many as fit. */
export const FigureTiles = ({ children }: { readonly children: ReactNode }) => <div className="tiles">{children}</div>;
