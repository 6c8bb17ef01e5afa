import { useMemo } from 'react';

import { type ResultOf, useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { EChart } from '../../kit/chart';
import { Shown } from '../../kit/states';
import { OrgName } from '../../kit/org-name';
import { boardOf } from '../../pictures/board-rows';
import { BoardTable } from '../../pictures/board-table';
import { type ComparedCounty, countyOption, panelGrid } from '../../pictures/county-option';
import { Picture } from '../../pictures/picture';
import { shortCounty } from '../../pictures/short-name';
import { useWidth } from '../../pictures/use-width';
import type { Sheet } from '../../pictures/xlsx';
import { COLOURS } from '../../theme/tokens';
import { BoardBody } from './board-frame';
import type { BoardProps } from './index';
import { ENTERPRISE_METRICS, isRate, metricOf, useMetricWords } from './metrics';
import { COMPARISON, COUNTIES } from './queries';

const COMPARED = [
  'PAIRED_WORKERS',
  'INDEPENDENT',
  'ON_TIME_RATE',
  'RETENTION_RATE',
  'PROMOTIONS_PER_HUNDRED',
  'RESULTS_PER_HUNDRED',
] as const;

type Comparison = ResultOf<typeof COMPARISON>;

/** Counties in the order of their size; one that is not on a measure's board has nothing to show there. */
const countiesOf = (answer: Comparison, ownId: string | undefined): ComparedCounty[] => {
  const names = new Map(COMPARED.flatMap((metric) => answer[metric].nodes.map((row) => [row.countyId, row.name])));
  return [...names].map(([countyId, name]) => ({
    name: name ?? '',
    own: countyId === ownId,
    values: COMPARED.map((metric) => answer[metric].nodes.find((row) => row.countyId === countyId)?.value ?? null),
  }));
};

const COLOUR = { ink: COLOURS.ink, quiet: COLOURS.inkSoft, line: COLOURS.line, bar: '#C7A187', own: COLOURS.ember };

const Comparison = ({ answer }: { readonly answer: Comparison }) => {
  const { t } = useText();
  const words = useMetricWords();
  const { year, node, today } = useMyself();
  const [box, width] = useWidth<HTMLDivElement>(1100);
  const counties = useMemo(() => countiesOf(answer, node?.nodeId), [answer, node]);
  const option = useMemo(() => {
    const measures = COMPARED.map((metric) => ({
      title: words.name(metric),
      write: (value: number) => words.withUnit(metric, value),
      isRate: isRate(metric),
    }));
    const named = counties.map((county) => ({ ...county, name: shortCounty(county.name) }));
    return countyOption(measures, named, COLOUR, width);
  }, [counties, words, width]);
  const title = t('boards.compare', { year });
  const sheet: Sheet = {
    name: title,
    head: [t('boards.countyName'), ...COMPARED.map(words.name)],
    rows: counties.map(({ name, values }) => [name, ...values]),
  };
  if (counties.length === 0) return null;
  return (
    <Picture title={title} about={t('boards.compareAbout', { asOf: today })} sheet={sheet}>
      <div ref={box}>
        <EChart title={title} option={option} height={panelGrid(width, COMPARED.length, counties.length).height} />
      </div>
    </Picture>
  );
};

/** Counties by a measure, and side by side in six. */
export const CountyBoard = ({ programmeId, list }: BoardProps) => {
  const { t } = useText();
  const words = useMetricWords();
  const { year, node } = useMyself();
  const metric = metricOf(ENTERPRISE_METRICS, list.filters['metric']);
  const answer = useAnswer(COUNTIES, { programmeId, year, metric });
  const comparison = useAnswer(COMPARISON, { programmeId, year });
  return (
    <div className="year">
      <Shown answer={answer} lines={4}>
        {({ board: { nodes } }) => (
          <BoardBody rows={nodes}>
            <BoardTable
              board={boardOf(nodes, {
                keyOf: ({ countyId }) => countyId,
                ownKey: node?.nodeId ?? null,
                isRate: isRate(metric),
              })}
              caption={t('boards.caption', { year, who: t('boards.counties'), measure: words.name(metric) })}
              mine={{ here: t('boards.mine'), pinned: t('boards.minePinned') }}
              measure={words.name(metric)}
              write={(value) => words.figure(metric, value)}
              rowKey={({ countyId }) => countyId}
              who={{ key: 'name', title: t('boards.countyName'), cell: ({ name }) => <OrgName name={name} /> }}
              madeOf={{ key: 'parts', title: t('boards.madeOf'), cell: ({ parts }) => words.parts(parts) }}
            />
          </BoardBody>
        )}
      </Shown>
      <Shown answer={comparison} lines={6}>
        {(found) => <Comparison answer={found} />}
      </Shown>
    </div>
  );
};
