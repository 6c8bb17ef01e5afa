import { useFormat } from '../format/use-format';
import { useText } from '../i18n';
import { gradeFill } from './grade-scale';
import { type FlowStop, flowsOf } from './promotion-flows';
import type { PromotionCell } from './promotion-matrix';
import { useWidth } from './use-width';
import './pictures.css';

/** In pixels of a page; the wall multiplies them by its unit. */
const COLUMN = 12;
const TOP = 26;
const LABEL = { zh: 96, en: 160 } as const;

interface StopProps {
  readonly stop: FlowStop;
  readonly side: 'from' | 'to';
  readonly column: number;
}

/** A grade's bar with its name and figure beside it, outside the ribbons. */
const Stop = ({ stop, side, column }: StopProps) => {
  const f = useFormat();
  const isFrom = side === 'from';
  const x = isFrom ? stop.x - 8 : stop.x + column + 8;
  const y = stop.y + stop.height / 2;
  return (
    <g>
      <rect x={stop.x} y={stop.y} width={column} height={Math.max(1, stop.height)} fill={gradeFill(stop.grade)} />
      <text x={x} y={y} textAnchor={isFrom ? 'end' : 'start'} dominantBaseline="central" className="flow__label">
        {f.gradeShort(stop.grade)} <tspan fontWeight={600}>{f.number(stop.count)}</tspan>
      </text>
    </g>
  );
};

interface FlowProps {
  readonly promotions: readonly PromotionCell[];
  /** What the picture shows in words. */
  readonly title: string;
  readonly height?: number;
  /** How large everything is, against a page: the wall draws with its own unit. */
  readonly unit?: number;
}

/** Two columns, from and to, with the steps between; steps of different people are never chained. */
export const PromotionFlow = ({ promotions, title, height = 280, unit = 1 }: FlowProps) => {
  const { t, language } = useText();
  const f = useFormat();
  const [box, width] = useWidth<HTMLDivElement>(480);
  const [column, top, label] = [COLUMN * unit, TOP * unit, LABEL[language] * unit];
  const inner = Math.max(60, width - 2 * label);
  const picture = flowsOf(promotions, { width: inner, height: height - top, columnWidth: column, gap: 14 * unit });
  if (picture.flows.length === 0) return <p className="soft">{t('pictures.none')}</p>;
  return (
    <div ref={box} className="flow">
      <svg width={width} height={height} role="img" aria-label={title}>
        <g transform={`translate(${label} 0)`}>
          <text x={column} y={14 * unit} textAnchor="end" className="flow__head">
            {t('pictures.from')}
          </text>
          <text x={inner - column} y={14 * unit} className="flow__head">
            {t('pictures.to')}
          </text>
          <g transform={`translate(0 ${top})`}>
            {picture.flows.map(({ from, to, count, path }) => (
              <path key={`${from}>${to}`} d={path} fill={gradeFill(to)} fillOpacity={0.42}>
                <title>{`${f.gradeShort(from)} → ${f.gradeShort(to)} ${f.personTimes(count)}`}</title>
              </path>
            ))}
            {picture.from.map((stop) => (
              <Stop key={stop.grade} stop={stop} side="from" column={column} />
            ))}
            {picture.to.map((stop) => (
              <Stop key={stop.grade} stop={stop} side="to" column={column} />
            ))}
          </g>
        </g>
      </svg>
    </div>
  );
};
