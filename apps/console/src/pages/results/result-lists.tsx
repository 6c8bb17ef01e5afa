import { useAnswer } from '../../client';
import { useText } from '../../i18n';
import { type ListAddress, ListPage, useAllRows } from '../../kit/list-page';
import { ClaimButton } from './claim-button';
import { useInnovationColumns, useResultColumns } from './result-columns';
import { ResultFilters, resultFilterIn } from './result-filters';
import { BREAKTHROUGHS, INNOVATIONS } from './results-query';

const FIRST = 50;

/** What every list of results is given. */
export interface ResultListProps {
  readonly list: ListAddress;
}

/** Small innovations of my scope. */
export const Innovations = ({ list }: ResultListProps) => {
  const { t } = useText();
  const variables = { first: FIRST, after: list.after ?? null, filter: resultFilterIn(list) };
  const answer = useAnswer(INNOVATIONS, variables);
  const allRows = useAllRows({ query: INNOVATIONS, variables, rowsIn: (data) => data.results });
  return (
    <ListPage
      title={t('results.innovations')}
      list={list}
      answer={answer}
      rows={answer.data?.results}
      allRows={allRows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/results/innovations/${id}`}
      filters={<ResultFilters list={list} kind="innovations" of="innovation" />}
      columns={useInnovationColumns()}
      empty={t('results.innovation.empty')}
      action={<ClaimButton to="/results/innovations/new">{t('results.innovation.claim')}</ClaimButton>}
    />
  );
};

/** Breakthrough projects of my scope. */
export const Breakthroughs = ({ list }: ResultListProps) => {
  const { t } = useText();
  const variables = { first: FIRST, after: list.after ?? null, filter: resultFilterIn(list) };
  const answer = useAnswer(BREAKTHROUGHS, variables);
  const allRows = useAllRows({ query: BREAKTHROUGHS, variables, rowsIn: (data) => data.results });
  return (
    <ListPage
      title={t('results.breakthroughs')}
      list={list}
      answer={answer}
      rows={answer.data?.results}
      allRows={allRows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/results/breakthroughs/${id}`}
      filters={<ResultFilters list={list} kind="breakthroughs" of="breakthrough" />}
      columns={useResultColumns('breakthrough')}
      empty={t('results.breakthrough.empty')}
      action={<ClaimButton to="/results/breakthroughs/new">{t('results.breakthrough.claim')}</ClaimButton>}
    />
  );
};
