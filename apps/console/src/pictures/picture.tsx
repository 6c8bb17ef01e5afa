import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';

import { wholeNumber } from '../format';
import { useText } from '../i18n';
import { About } from '../kit/about';
import { saveFile, XLSX_TYPE } from './save-file';
import type { Cell, Sheet } from './xlsx';
import './pictures.css';

const written = (cell: Cell): string => {
  if (cell === null) return '—';
  return typeof cell === 'number' && Number.isInteger(cell) ? wholeNumber(cell) : String(cell);
};

/** The figures of a picture as a table: what is saved as a workbook, and what a reader without the picture reads. */
export const SheetTable = ({ sheet }: { readonly sheet: Sheet }) => (
  <div className="scroll-x" tabIndex={0} role="region" aria-label={sheet.name}>
    <table className="plain-table">
      <thead>
        <tr>
          {sheet.head.map((title, column) => (
            <th key={title} scope="col" className={typeof sheet.rows[0]?.[column] === 'number' ? 'figure' : ''}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, n) => (
          <tr key={n}>
            {row.map((cell, column) => (
              <td key={column} className={typeof cell === 'number' ? 'figure' : ''}>
                {written(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface PictureProps {
  /** What it shows in words, with the unit and the period. */
  readonly title: string;
  /** Definition, period and as of when, behind the ⓘ. */
  readonly about?: string;
  /** The same figures as a table. */
  readonly sheet: Sheet;
  /** One sentence that says what the picture shows, for who does not see it. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A picture with its title in words; its table is one click away, and it saves as PNG and as a workbook. */
export const Picture = ({ title, about, sheet, children, className = '' }: PictureProps) => {
  const { t } = useText();
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const keep = (work: Promise<void>): void => {
    setFailed(false);
    work.catch(() => setFailed(true));
  };
  const savePng = async (): Promise<void> => {
    const { pngOf } = await import('./snapshot');
    if (figure.current) saveFile(`${title}.png`, await pngOf(figure.current));
  };
  const saveSheet = async (): Promise<void> => {
    const { xlsxOf } = await import('./xlsx');
    saveFile(`${title}.xlsx`, new Blob([xlsxOf([sheet])], { type: XLSX_TYPE }));
  };
  return (
    <figure className={`card picture ${className}`} ref={figure}>
      <figcaption className="picture__head">
        <h2>{title}</h2>
        {about && <About title={title} text={about} />}
        <span className="picture__tools no-print">
          <Button size="small" type="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('pictures.picture') : t('pictures.table')}
          </Button>
          <Button size="small" type="text" onClick={() => keep(savePng())}>
            PNG
          </Button>
          <Button size="small" type="text" onClick={() => keep(saveSheet())}>
            Excel
          </Button>
        </span>
      </figcaption>
      {failed && (
        <p role="alert" className="soft no-print">
          {t('pictures.notSaved')}
        </p>
      )}
      {asTable ? <SheetTable sheet={sheet} /> : children}
    </figure>
  );
};
