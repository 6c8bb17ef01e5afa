import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import type { Tile, TileKey } from '../headline-tiles';
import { useTileWords } from '../use-tile-words';
import { Count } from './count';

/** What the wall shows of the year: the figures that people ask for, in the order of the path. */
export const SCREEN_TILES: readonly TileKey[] = [
  'pairedWorkers',
  'masters',
  'enterprises',
  'fitForPost',
  'independent',
  'onboardingReduction',
  'proficiencyGain',
  'breakthroughs',
  'smallInnovations',
  'competitionEntries',
  'grantedEnterprises',
  'grantsPaidFen',
];

const TileOf = ({ tile }: { readonly tile: Tile }) => {
  const { t } = useText();
  const f = useFormat();
  const words = useTileWords();
  return (
    <li className="screen-figure">
      <span className="screen-figure__name">{t(`figures.${tile.key}`)}</span>
      <span className="screen-figure__value">
        {tile.value === null ? (
          <b>—</b>
        ) : (
          <b className="screen__live">
            <Count value={tile.value} write={(value) => words.figure(tile, value)} />
          </b>
        )}
        <small>{tile.value === null ? t('figures.notComputable') : words.unit(tile)}</small>
      </span>
      {tile.basis && tile.value !== null && (
        <span className="screen-figure__note">{t('screen.n', { n: f.number(tile.basis.n) })}</span>
      )}
    </li>
  );
};

/** The year's figures, large. */
export const FiguresPanel = ({ tiles, title }: { readonly tiles: readonly Tile[]; readonly title: string }) => (
  <section className="screen__panel screen__figures">
    <h2>{title}</h2>
    <ul>
      {SCREEN_TILES.flatMap((key) => tiles.filter((tile) => tile.key === key)).map((tile) => (
        <TileOf key={tile.key} tile={tile} />
      ))}
    </ul>
  </section>
);
