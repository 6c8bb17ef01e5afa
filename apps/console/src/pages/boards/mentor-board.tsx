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
import { isRate, MENTOR_METRICS, metricOf, useMetricWords } from './metrics';
import { MENTORS } from './queries';

/** Masters by a measure; a name without consent comes masked, and then leads nowhere. */
export const MentorBoard = ({ programmeId, list }: BoardProps) => {
  const { t } = useText();
  const words = useMetricWords();
  const client = useClient();
  const { year, personId } = useMyself();
  const metric = metricOf(MENTOR_METRICS, list.filters['metric']);
  const board = { programmeId, year, metric, countyId: list.filters['county'] ?? null };
  const answer = useAnswer(MENTORS, { ...board, first: BOARD_PAGE, after: list.after ?? null });
  const caption = t('boards.caption', { year, who: t('boards.mentors'), measure: words.name(metric) });
  const sheet = async (): Promise<Sheet> => ({
    name: caption,
    head: [t('boards.rank'), t('boards.mentor'), t('boards.enterprise'), words.name(metric), t('boards.madeOf')],
    rows: (await allRows(client, MENTORS, board)).map((row) => [
      row.rank,
      row.name,
      row.enterpriseName,
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
                keyOf: ({ masterId }) => masterId,
                ownKey: personId,
                isRate: isRate(metric),
                best: best.nodes[0]?.value ?? 0,
                own,
              })}
              caption={caption}
              mine={{ here: t('boards.me'), pinned: t('boards.mePinned') }}
              measure={words.name(metric)}
              write={(value) => words.figure(metric, value)}
              rowKey={({ masterId }, place) => masterId ?? `${place}`}
              who={{
                key: 'name',
                title: t('boards.mentor'),
                cell: ({ masterId, name }) =>
                  masterId ? <PageLink to={`/lineage/${masterId}`}>{name}</PageLink> : name,
              }}
              madeOf={{ key: 'parts', title: t('boards.madeOf'), cell: ({ parts }) => words.parts(parts) }}
              more={[
                {
                  key: 'enterprise',
                  title: t('boards.enterprise'),
                  cell: ({ enterpriseName }) => <OrgName name={enterpriseName} />,
                  wideOnly: true,
                },
              ]}
            />
          </BoardBody>
          <BoardFoot list={list} pageInfo={pageInfo} save={nodes.length > 0 && <ExportButton sheet={sheet} />} />
        </>
      )}
    </Shown>
  );
};
