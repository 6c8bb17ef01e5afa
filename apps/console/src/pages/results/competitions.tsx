import { useMemo } from 'react';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { type Column, ListPage, useAllRows } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { ClaimButton } from './claim-button';
import { type CompetitionRow, COMPETITIONS } from './competition-query';
import { KindChoice } from './kind-choice';
import { yearIn } from './result-filters';
import type { ResultListProps } from './result-lists';

const FIRST = 50;

const useColumns = (): readonly Column<CompetitionRow>[] => {
  const { t } = useText();
  const f = useFormat();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('results.name'),
        words: true,
        cell: (row) => <PageLink to={`/results/competitions/${row.competitionId}`}>{row.name}</PageLink>,
        text: (row) => row.name,
      },
      {
        key: 'organiser',
        title: t('competition.organiser'),
        words: true,
        priority: 2,
        cell: (row) => row.organiserName,
      },
      {
        key: 'held',
        title: t('competition.heldOn'),
        cell: (row) => <span className="nowrap">{row.heldOn}</span>,
        text: (row) => row.heldOn,
      },
      {
        key: 'entries',
        title: t('competition.entries'),
        figure: true,
        priority: 2,
        cell: (row) => f.number(row.entryCount),
        text: (row) => row.entryCount,
      },
      {
        key: 'prizes',
        title: t('competition.prizes'),
        figure: true,
        priority: 2,
        cell: (row) => f.number(row.prizeCount),
        text: (row) => row.prizeCount,
      },
    ],
    [t, f],
  );
};

/** The competitions of the city, which are announced to everybody. */
export const Competitions = ({ list }: ResultListProps) => {
  const { t } = useText();
  const variables = { first: FIRST, after: list.after ?? null, filter: { year: yearIn(list) } };
  const answer = useAnswer(COMPETITIONS, variables);
  const allRows = useAllRows({ query: COMPETITIONS, variables, rowsIn: (data) => data.results });
  return (
    <ListPage
      title={t('results.competitions')}
      list={list}
      answer={answer}
      rows={answer.data?.results}
      allRows={allRows}
      rowKey={({ competitionId }) => competitionId}
      rowTo={({ competitionId }) => `/results/competitions/${competitionId}`}
      filters={<KindChoice kind="competitions" />}
      columns={useColumns()}
      empty={t('competition.none')}
      action={<ClaimButton to="/results/competitions/new">{t('competition.announce')}</ClaimButton>}
    />
  );
};
