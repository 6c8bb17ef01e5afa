import { useText } from '../../i18n';
import { axisOf, type GradeLine } from './grade-lines';
import type { Ranked } from './round-query';

const WIDTH = 1000;
const HEIGHT = 92;
const MIDDLE = 46;

/** Dots that would cover each other stand beside each other. */
const heightOf = (place: number): number => MIDDLE + [0, -9, 9, -17, 17][place % 5]!;

/** Scores as dots on an axis zoomed to the range around the grade lines; the table below has the figures. */
export const ScoreAxis = ({
  lines,
  ranked,
}: {
  readonly lines: readonly GradeLine[];
  readonly ranked: readonly Ranked[];
}) => {
  const { t } = useText();
  const scores = ranked.map(({ score }) => Number(score));
  const [from, to] = axisOf(lines, scores);
  const x = (score: number): number => 20 + ((score - from) / (to - from)) * (WIDTH - 40);
  const shown = ranked.filter(({ score }) => Number(score) >= from);
  return (
    <figure className="score-axis">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('round.axisAbout', { from, to })}>
        <line x1={20} x2={WIDTH - 20} y1={MIDDLE} y2={MIDDLE} className="score-axis__axis" />
        {lines.map(({ grade, min }) => (
          <g key={grade}>
            <line x1={x(min)} x2={x(min)} y1={20} y2={72} className="score-axis__line" />
            <text x={x(min)} y={14} textAnchor="middle">
              {t('round.gradeLine', { grade: t(`round.grade${grade}` as 'round.grade1'), min })}
            </text>
          </g>
        ))}
        {shown.map(({ enterpriseId, score, grade, name }, place) => (
          <circle
            key={enterpriseId}
            cx={x(Number(score))}
            cy={heightOf(place)}
            r={4}
            className={grade === null ? 'score-axis__dot score-axis__dot--none' : 'score-axis__dot'}
          >
            <title>{`${name ?? ''} ${score}`}</title>
          </circle>
        ))}
        <text x={20} y={88}>
          {from}
        </text>
        <text x={WIDTH - 20} y={88} textAnchor="end">
          {t('round.points', { score: to })}
        </text>
      </svg>
      {shown.length < ranked.length && (
        <figcaption className="soft small">
          {t('round.belowAxis', { count: ranked.length - shown.length, from })}
        </figcaption>
      )}
    </figure>
  );
};
