import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import type { Grade } from './grade-scale';
import type { MatrixCell, PromotionMatrix } from './promotion-matrix';
import './pictures.css';
import { PageLink } from '../kit/page-link';

/** Shade of a cell: strong enough to find the full ones, light enough to read ink on it. */
const shade = (weight: number): string => `rgba(181, 52, 30, ${weight === 0 ? 0 : 0.06 + weight * 0.26})`;

interface MatrixProps {
  readonly matrix: PromotionMatrix;
  readonly caption: string;
  /** The list of the promotions in a cell. */
  readonly linkOf: (from: Grade, to: Grade) => string;
}

const CellOf = ({ cell, from, linkOf }: { cell: MatrixCell; from: Grade } & Pick<MatrixProps, 'linkOf'>) => {
  const f = useFormat();
  if (!cell) return <td className="matrix__none" aria-hidden />;
  if (cell.count === 0) return <td className="figure soft">0</td>;
  return (
    <td className="figure" style={{ background: shade(cell.weight) }}>
      <PageLink to={linkOf(from, cell.to)}>{f.number(cell.count)}</PageLink>
    </td>
  );
};

/** Promotions from each grade (rows) to each other (columns), with their sums; a zero is shown, for it is a result. */
export const PromotionTable = ({ matrix, caption, linkOf }: MatrixProps) => {
  const { t } = useText();
  const f = useFormat();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
      <table className="matrix">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pictures.fromTo')}</th>
            {matrix.columns.map((grade) => (
              <th key={grade} scope="col" className="figure">
                {f.gradeShort(grade)}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('pictures.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ from, cells, sum }) => (
            <tr key={from}>
              <th scope="row">{f.gradeShort(from)}</th>
              {cells.map((cell, n) => (
                <CellOf key={matrix.columns[n]} {...{ cell, from, linkOf }} />
              ))}
              <td className="figure matrix__sum">{f.number(sum)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('pictures.sum')}</th>
            {matrix.columnSums.map((sum, n) => (
              <td key={matrix.columns[n]} className="figure matrix__sum">
                {f.number(sum)}
              </td>
            ))}
            <td className="figure matrix__sum">{f.number(matrix.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
