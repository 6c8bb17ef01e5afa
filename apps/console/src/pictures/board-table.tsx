import type { ReactNode } from 'react';

import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import type { Board, BoardRow, Ranked } from './board-rows';
import './pictures.css';

/** One column of a board beside rank and measure. */
export interface BoardColumn<Row extends Ranked> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: BoardRow<Row>) => ReactNode;
  /** Left out on narrow screens. */
  readonly wideOnly?: boolean;
}

interface BoardTableProps<Row extends Ranked> {
  readonly board: Board<Row>;
  readonly caption: string;
  /** Who is ranked: the first column after the rank. */
  readonly who: BoardColumn<Row>;
  /** Head of the measure, unit included. */
  readonly measure: string;
  /** The measure as it is written in the cell, without the unit of the head. */
  readonly write: (value: number) => string;
  /** What the measure is made of: a column, and on a phone a line below the measure. */
  readonly madeOf: BoardColumn<Row>;
  readonly more?: readonly BoardColumn<Row>[];
  readonly rowKey: (row: Row, place: number) => string;
  /** How the own row is marked, on the page and below it. */
  readonly mine: { readonly here: string; readonly pinned: string };
}

const BarCell = ({ bar, text }: { readonly bar: number; readonly text: string }) => (
  <span className="bar-cell">
    <span className="bar-cell__figure">{text}</span>
    <span className="bar-cell__bar" aria-hidden>
      <span style={{ width: `${bar * 100}%` }} />
    </span>
  </span>
);

type LineProps<Row extends Ranked> = Pick<BoardTableProps<Row>, 'who' | 'write' | 'madeOf' | 'more' | 'mine'> & {
  readonly row: BoardRow<Row>;
  readonly pinned?: boolean;
};

const LineOf = <Row extends Ranked>({ row, who, write, madeOf, more = [], mine, pinned = false }: LineProps<Row>) => {
  const { t } = useText();
  const f = useFormat();
  return (
    <tr className={row.own ? 'board__own' : ''} aria-current={row.own || undefined}>
      <td className="board__rank">
        {f.number(row.rank)}
        {row.tied && <span className="soft board__tied"> {t('boards.tied')}</span>}
      </td>
      <th scope="row" className="board__who">
        {who.cell(row)}
        {row.own && <span className="board__mine">{pinned ? mine.pinned : mine.here}</span>}
      </th>
      <td className="board__measure">
        <BarCell bar={row.bar} text={write(row.value)} />
        <span className="board__detail">{madeOf.cell(row)}</span>
      </td>
      <td className="board__madeof">{madeOf.cell(row)}</td>
      {more.map(({ key, cell, wideOnly }) => (
        <td key={key} className={wideOnly ? 'wide-only' : ''}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
};

/** A board: rank, name, the measure as a bar in its cell, and what it is made of; the own row is never out of sight. */
export const BoardTable = <Row extends Ranked>(props: BoardTableProps<Row>) => {
  const { t } = useText();
  const { board, caption, who, measure, madeOf, more = [], rowKey } = props;
  const columns = more.length + 4;
  return (
    <table className="board plain-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('boards.rank')}</th>
          <th scope="col">{who.title}</th>
          <th scope="col">{measure}</th>
          <th scope="col" className="board__madeof">
            {madeOf.title}
          </th>
          {more.map(({ key, title, wideOnly }) => (
            <th key={key} scope="col" className={wideOnly ? 'wide-only' : ''}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row, place) => (
          <LineOf key={rowKey(row, place)} {...props} row={row} />
        ))}
      </tbody>
      {board.pinned && (
        <tfoot>
          <tr aria-hidden>
            <td colSpan={columns} className="board__gap">
              ⋯
            </td>
          </tr>
          <LineOf {...props} row={board.pinned} pinned />
        </tfoot>
      )}
    </table>
  );
};
