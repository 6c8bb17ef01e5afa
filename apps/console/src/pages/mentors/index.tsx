import './mentors.css';

import { useAnswer } from '../../client';
import { GRADES } from '../../format';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CountyFilter } from '../../kit/county-filter';
import { LinkButton } from '../../kit/link-button';
import {
  ChoiceFilter,
  type ListAddress,
  ListPage,
  oneOf,
  orderIn,
  TextFilter,
  useAllRows,
  useListAddress,
} from '../../kit/list-page';
import { useTrades } from '../../kit/trade-select';
import { useNames } from '../../kit/use-names';
import { useMentorColumns } from './mentor-columns';
import { BASES, MENTOR_SORTS, MENTORS } from './mentors-query';

const PLACES = ['free', 'withdrawn'] as const;

const filterOf = ({ filters }: ListAddress) => {
  const places = oneOf(filters['places'], PLACES);
  return {
    text: filters['text'] ?? null,
    nodeId: filters['node'] ?? filters['county'] ?? null,
    trade: filters['trade'] ?? null,
    basis: oneOf(filters['basis'], BASES),
    fromGrade: oneOf(filters['grade'], GRADES),
    hasPlace: places === 'free' ? true : null,
    withdrawn: places === 'withdrawn' ? true : null,
  };
};

const Filters = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const trades = useTrades();
  return (
    <>
      <TextFilter list={list} name="text" label={t('mentor.find')} />
      <CountyFilter list={list} />
      <ChoiceFilter
        list={list}
        name="grade"
        label={t('mentor.fromGrade')}
        options={GRADES.slice(3).map((grade) => ({ value: grade, label: f.grade(grade) }))}
      />
      <ChoiceFilter
        list={list}
        name="trade"
        label={t('mentor.trades')}
        options={trades.map((code) => ({ value: code, label: name('trade', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="basis"
        label={t('mentor.basis')}
        options={BASES.map((code) => ({ value: code, label: name('basis', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="places"
        label={t('mentor.places')}
        options={PLACES.map((code) => ({ value: code, label: t(`mentor.places.${code}`) }))}
      />
    </>
  );
};

/** The mentor pool 导师库 of my scope. */
const MentorsPage = () => {
  const { t } = useText();
  const { role, programme } = useMyself();
  const list = useListAddress();
  const variables = {
    programmeId: programme?.programmeId ?? '',
    first: 50,
    after: list.after ?? null,
    filter: filterOf(list),
    ...orderIn(list.sort, MENTOR_SORTS),
  };
  const answer = useAnswer(MENTORS, variables, { skip: !programme });
  const allRows = useAllRows({ query: MENTORS, variables, rowsIn: (data) => data.mentors });
  return (
    <ListPage
      title={t('frame.mentors')}
      list={list}
      answer={answer}
      rows={answer.data?.mentors}
      allRows={allRows}
      rowKey={(row) => row.personId}
      rowTo={(row) => `/mentors/${row.personId}`}
      filters={<Filters list={list} />}
      columns={useMentorColumns()}
      empty={t('mentor.empty')}
      action={
        role !== 'AUDITOR' && (
          <LinkButton to="/mentors/new" primary>
            {t('mentor.admit')}
          </LinkButton>
        )
      }
    />
  );
};

export default MentorsPage;
