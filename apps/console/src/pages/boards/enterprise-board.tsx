import { useClient } from 'urql';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ExportButton } from '../../kit/export-button';
import { Shown } from '../../kit/states';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { boardOf } from '../../pictures/board-rows';
import { BoardTable } from '../../pictures/board-table';
import type { Sheet } from '../../pictures/xlsx';
import { BOARD_PAGE, BoardBody, BoardFoot } from './board-frame';
import { allRows } from './export';
import type { BoardProps } from './index';
import { ENTERPRISE_METRICS, isRate, metricOf, useMetricWords } from './metrics';
import { ENTERPRISES, type EnterpriseRow } from './queries';

/** Enterprises by a measure, the own one pinned. */
export const EnterpriseBoard = ({ programmeId, list, counties }: BoardProps) => {
  const { t } = useText();
  const words = useMetricWords();
  const client = useClient();
  const { year, node, role } = useMyself();
  const metric = metricOf(ENTERPRISE_METRICS, list.filters['metric']);
  const countyId = list.filters['county'] ?? null;
  const board = { programmeId, year, metric, countyId };
  const answer = useAnswer(ENTERPRISES, { ...board, first: BOARD_PAGE, after: list.after ?? null });
  const caption = t('boards.caption', { year, who: t('boards.enterprises'), measure: words.name(metric) });
  const countyOf = ({ countyId: id }: EnterpriseRow): string => (id ? (counties.get(id) ?? '') : t('boards.direct'));
  const isBelow = ({ countyId: id }: EnterpriseRow): boolean => role !== 'COUNTY' || id === node?.nodeId;
  const sheet = async (): Promise<Sheet> => ({
    name: caption,
    head: [t('boards.rank'), t('boards.enterprise'), t('boards.county'), words.name(metric), t('boards.madeOf')],
    rows: (await allRows(client, ENTERPRISES, board)).map((row) => [
      row.rank,
      row.name,
      countyOf(row),
      row.value,
      words.parts(row.parts),
    ]),
  });
  return (
    <Shown answer={answer} lines={12}>
      {({ board: { nodes, own, pageInfo }, best }) => (
        <>
          <BoardBody rows={nodes}>
            <BoardTable
              board={boardOf(nodes, {
                keyOf: ({ enterpriseId }) => enterpriseId,
                ownKey: node?.nodeId ?? null,
                isRate: isRate(metric),
                best: best.nodes[0]?.value ?? 0,
                own,
              })}
              caption={caption}
              mine={{ here: t('boards.mine'), pinned: t('boards.minePinned') }}
              measure={words.name(metric)}
              write={(value) => words.figure(metric, value)}
              rowKey={({ enterpriseId }) => enterpriseId}
              who={{
                key: 'name',
                title: t('boards.enterprise'),
                cell: (row) =>
                  isBelow(row) ? (
                    <PageLink to={`/enterprises/${row.enterpriseId}`}>
                      <OrgName name={row.name} />
                    </PageLink>
                  ) : (
                    <OrgName name={row.name} />
                  ),
              }}
              madeOf={{ key: 'parts', title: t('boards.madeOf'), cell: ({ parts }) => words.parts(parts) }}
              more={[{ key: 'county', title: t('boards.county'), cell: countyOf, wideOnly: true }]}
            />
          </BoardBody>
          <BoardFoot list={list} pageInfo={pageInfo} save={nodes.length > 0 && <ExportButton sheet={sheet} />} />
        </>
      )}
    </Shown>
  );
};
