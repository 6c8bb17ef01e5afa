import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { boardOf, type Ranked } from '../../pictures/board-rows';
import { BoardPanel, type WallRow } from '../../pictures/screen/board-panel';
import { shortFirm } from '../../pictures/short-name';
import type { Wall } from './query';

type Named = Ranked & { readonly name: string | null };

const rowsOf = <Row extends Named>(
  nodes: readonly Row[],
  write: (value: number) => string,
  asideOf?: (row: Row) => string | null,
): WallRow[] =>
  boardOf(nodes, { keyOf: () => null, ownKey: null, isRate: false }).rows.map((row, place) => {
    const aside = asideOf?.(row);
    const shown = { key: `${place}`, rank: row.rank, name: row.name ?? '', bar: row.bar, value: write(row.value) };
    return { ...shown, ...(aside && { aside }) };
  });

/** The three boards at the right of the wall. */
export const WallBoards = ({ wall, now }: { readonly wall: Wall; readonly now: number }) => {
  const { t } = useText();
  const f = useFormat();
  const shared = { now, empty: t('screen.boardEmpty') };
  return (
    <>
      <BoardPanel
        {...shared}
        className="screen-board--first"
        title={t('screen.boardEnterprises')}
        rows={rowsOf(wall.enterprises.nodes, f.number)}
      />
      <BoardPanel
        {...shared}
        className="screen-board--second"
        title={t('screen.boardMentors')}
        rows={rowsOf(wall.mentors.nodes, f.number, ({ enterpriseName }) => enterpriseName && shortFirm(enterpriseName))}
      />
      <BoardPanel
        {...shared}
        className="screen-board--third"
        title={t('screen.boardCounties')}
        rows={rowsOf(wall.counties.nodes, f.number)}
      />
    </>
  );
};
