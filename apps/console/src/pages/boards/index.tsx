import { Segmented, Select } from 'antd';
import { useMemo } from 'react';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ChoiceFilter, type ListAddress, useListAddress } from '../../kit/list-page';
import { PageHead } from '../../kit/page';
import { PageLink } from '../../kit/page-link';
import { Empty, Loading } from '../../kit/states';
import { CountyBoard } from './county-board';
import { EnterpriseBoard } from './enterprise-board';
import { MentorBoard } from './mentor-board';
import { ENTERPRISE_METRICS, type Kind, KINDS, MENTOR_METRICS, metricOf, useMetricWords } from './metrics';
import { COUNTY_CHOICE } from './queries';
import './boards.css';

/** What each board is given. */
export interface BoardProps {
  readonly programmeId: string;
  readonly list: ListAddress;
  /** Names of the counties by id. */
  readonly counties: ReadonlyMap<string, string>;
}

const BOARDS: Readonly<Record<Kind, (props: BoardProps) => React.ReactNode>> = {
  enterprises: EnterpriseBoard,
  mentors: MentorBoard,
  counties: CountyBoard,
};

const useCounties = (programmeId: string): ReadonlyMap<string, string> => {
  const { year } = useMyself();
  const { data } = useAnswer(COUNTY_CHOICE, { programmeId, year });
  return useMemo(
    () => new Map((data?.countyLeaderboard.nodes ?? []).map(({ countyId, name }) => [countyId, name ?? ''])),
    [data],
  );
};

interface FiltersProps {
  readonly kind: Kind;
  readonly list: ListAddress;
  readonly counties: ReadonlyMap<string, string>;
}

const Filters = ({ kind, list, counties }: FiltersProps) => {
  const { t } = useText();
  const words = useMetricWords();
  const metrics = kind === 'mentors' ? MENTOR_METRICS : ENTERPRISE_METRICS;
  const chosen = metricOf<(typeof metrics)[number]>(metrics, list.filters['metric']);
  return (
    <div className="filters no-print" role="search" aria-label={t('boards.which')}>
      <Segmented
        aria-label={t('boards.which')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`boards.${value}`) }))}
        onChange={(value) => list.setFilter('kind', value)}
      />
      <label className="filter">
        <span>{t('boards.metric')}</span>
        <Select
          aria-label={t('boards.metric')}
          value={chosen}
          options={metrics.map((metric) => ({ value: metric, label: words.name(metric) }))}
          onChange={(metric: string) => list.setFilter('metric', metric)}
          popupMatchSelectWidth={false}
          style={{ minWidth: 130 }}
        />
      </label>
      {kind !== 'counties' && (
        <ChoiceFilter
          list={list}
          name="county"
          label={t('boards.county')}
          options={[...counties].map(([value, label]) => ({ value, label }))}
        />
      )}
    </div>
  );
};

const BoardsOf = ({ programmeId }: { readonly programmeId: string }) => {
  const list = useListAddress();
  const counties = useCounties(programmeId);
  const kind = KINDS.find((one) => one === list.filters['kind']) ?? 'enterprises';
  const Board = BOARDS[kind];
  return (
    <>
      <Filters kind={kind} list={list} counties={counties} />
      <Board programmeId={programmeId} list={list} counties={counties} />
    </>
  );
};

/** Leaderboards of enterprises, masters and counties. */
const BoardsPage = () => {
  const { t } = useText();
  const { programme, today, loading } = useMyself();
  return (
    <>
      <PageHead
        title={t('boards.title')}
        aside={t('boards.of', { asOf: today })}
        actions={<PageLink to="/lineage">{t('boards.lineage')}</PageLink>}
      />
      {programme ? (
        <BoardsOf programmeId={programme.programmeId} />
      ) : loading ? (
        <Loading lines={12} />
      ) : (
        <Empty text={t('headlines.noProgramme')} />
      )}
    </>
  );
};

export default BoardsPage;
