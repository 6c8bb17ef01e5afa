import { useAnswer } from '../../client';
import { useText } from '../../i18n';
import { ChoiceFilter, type ListAddress, ListPage, oneOf, useAllRows } from '../../kit/list-page';
import { useNames } from '../../kit/use-names';
import { ClaimButton } from './claim-button';
import { useHonourColumns, useTitleColumns } from './recognition-columns';
import { HONOURS, TITLE_NAMES, TITLES } from './recognition-query';
import { PlaceFilters, placeIn, yearIn } from './result-filters';
import type { ResultListProps } from './result-lists';

const FIRST = 50;

/** Honours of persons of my scope. */
export const Honours = ({ list }: ResultListProps) => {
  const { t } = useText();
  const filter = { ...placeIn(list), year: yearIn(list) };
  const variables = { first: FIRST, after: list.after ?? null, filter };
  const answer = useAnswer(HONOURS, variables);
  const allRows = useAllRows({ query: HONOURS, variables, rowsIn: (data) => data.results });
  return (
    <ListPage
      title={t('results.honours')}
      list={list}
      answer={answer}
      rows={answer.data?.results}
      allRows={allRows}
      rowKey={({ honourId }) => honourId}
      rowTo={({ honourId }) => `/results/honours/${honourId}`}
      filters={<PlaceFilters list={list} kind="honours" />}
      columns={useHonourColumns()}
      empty={t('recognition.noHonours')}
      action={<ClaimButton to="/results/honours/new">{t('recognition.confer')}</ClaimButton>}
    />
  );
};

const TitleFilters = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const name = useNames();
  return (
    <>
      <PlaceFilters list={list} kind="titles" />
      <ChoiceFilter
        list={list}
        name="title"
        label={t('recognition.title')}
        options={TITLE_NAMES.map((value) => ({ value, label: name('title', value) }))}
      />
      <ChoiceFilter
        list={list}
        name="revoked"
        label={t('results.state')}
        unset={t('recognition.held')}
        options={[{ value: 'too', label: t('recognition.revokedToo') }]}
      />
    </>
  );
};

/** Titles of persons and enterprises of my scope; those that hold, unless the others are asked for. */
export const Titles = ({ list }: ResultListProps) => {
  const { t } = useText();
  const { filters } = list;
  const filter = {
    nodeId: filters['enterprise'] ?? filters['county'] ?? null,
    year: yearIn(list),
    title: oneOf(filters['title'], TITLE_NAMES),
    revoked: filters['revoked'] === 'too',
  };
  const variables = { first: FIRST, after: list.after ?? null, filter };
  const answer = useAnswer(TITLES, variables);
  const allRows = useAllRows({ query: TITLES, variables, rowsIn: (data) => data.results });
  return (
    <ListPage
      title={t('results.titles')}
      list={list}
      answer={answer}
      rows={answer.data?.results}
      allRows={allRows}
      rowKey={({ titleId }) => titleId}
      rowTo={({ holderId, titleId }) => `/results/titles/${holderId}/${titleId}`}
      filters={<TitleFilters list={list} />}
      columns={useTitleColumns()}
      empty={t('recognition.noTitles')}
      action={<ClaimButton to="/results/titles/new">{t('recognition.award')}</ClaimButton>}
    />
  );
};
