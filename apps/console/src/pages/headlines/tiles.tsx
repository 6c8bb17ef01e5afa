import type { ReactNode } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { FigureTile, FigureTiles } from '../../kit/figure-tile';
import { PageLink } from '../../kit/page-link';
import { type HeadlineFigures, type Tile, type TileGroup, tilesOf } from '../../pictures/headline-tiles';
import { useTileWords } from '../../pictures/use-tile-words';
import { tileLink } from './links';

const GROUPS: readonly TileGroup[] = ['growth', 'results', 'incentives'];

/** What must be said below a figure: its basis, its source, or why it cannot be computed and where to mend that. */
const useNote = () => {
  const { t } = useText();
  const f = useFormat();
  return ({ key, value, basis, source }: Tile): ReactNode => {
    if (key === 'productivityGain') {
      return value === null ? t('figures.notCited') : t('figures.citedFrom', { source: source ?? '' });
    }
    if (!basis) return undefined;
    const isDays = key === 'onboardingReduction';
    const waiting = t(isDays ? 'terms.notIndependent' : 'figures.notReassessed');
    if (value !== null) return f.basis({ value, ...basis }, waiting).replace(/^[（( ]+|[）)]$/g, '');
    return (
      <>
        {t('figures.notComputable')}：{t(isDays ? 'figures.noBaseline' : 'figures.noAssessment')}
        {isDays && basis.missing > 0 && (
          <>
            {' '}
            <PageLink to="/pairings">{t('figures.fillIn')}</PageLink>
          </>
        )}
      </>
    );
  };
};

interface TilesProps {
  readonly figures: HeadlineFigures;
  readonly year: number;
  readonly asOf: string;
}

/** The year's figures in three groups; each leads to the list that makes it up. */
export const YearTiles = ({ figures, year, asOf }: TilesProps) => {
  const { t } = useText();
  const words = useTileWords();
  const note = useNote();
  const groups = tilesOf(figures);
  return (
    <>
      {GROUPS.map((group) => (
        <section key={group} className={`year__group year__group--${group}`} aria-label={t(`figures.${group}`)}>
          <h2>{t('headlines.tileGroup', { group: t(`figures.${group}`), year })}</h2>
          <FigureTiles>
            {groups[group].map((tile) => {
              const to = tileLink(tile.key, year);
              const below = note(tile);
              return (
                <FigureTile
                  key={tile.key}
                  title={t(`figures.${tile.key}`)}
                  about={t(`figures.${tile.key}About`, { year, asOf })}
                  value={tile.value === null ? '—' : words.figure(tile, tile.value)}
                  unit={tile.value === null ? '' : words.unit(tile)}
                  {...(to && tile.value !== null && { to })}
                  {...(below !== undefined && { note: below })}
                />
              );
            })}
          </FigureTiles>
        </section>
      ))}
    </>
  );
};
