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
import { useWorkerColumns } from './worker-columns';
import { WORKER_SORTS, WORKERS } from './workers-query';

const STANDINGS = ['paired', 'unpaired', 'left'] as const;
const REGISTRARS = ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER', 'DATA_ENTRY'];

const standing = (word: string | undefined) => {
  const chosen = oneOf(word, STANDINGS);
  if (chosen === null) return { employed: null, paired: null };
  return chosen === 'left' ? { employed: false, paired: null } : { employed: true, paired: chosen === 'paired' };
};

const filterOf = ({ filters }: ListAddress) => ({
  text: filters['text'] ?? null,
  nodeId: filters['node'] ?? filters['county'] ?? null,
  trade: filters['trade'] ?? null,
  grade: oneOf(filters['grade'], GRADES),
  ...standing(filters['standing']),
});

const Filters = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const trades = useTrades();
  return (
    <>
      <TextFilter list={list} name="text" label={t('worker.find')} />
      <CountyFilter list={list} />
      <ChoiceFilter
        list={list}
        name="grade"
        label={t('worker.grade')}
        options={GRADES.map((grade) => ({ value: grade, label: f.grade(grade) }))}
      />
      <ChoiceFilter
        list={list}
        name="trade"
        label={t('worker.trade')}
        options={trades.map((code) => ({ value: code, label: name('trade', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="standing"
        label={t('worker.standing')}
        options={STANDINGS.map((code) => ({ value: code, label: t(`worker.${code}`) }))}
      />
    </>
  );
};

/** The register of workers of my scope. */
const WorkersPage = () => {
  const { t } = useText();
  const { role } = useMyself();
  const list = useListAddress();
  const variables = {
    first: 50,
    after: list.after ?? null,
    filter: filterOf(list),
    ...orderIn(list.sort, WORKER_SORTS),
  };
  const answer = useAnswer(WORKERS, variables);
  const allRows = useAllRows({ query: WORKERS, variables, rowsIn: (data) => data.workers });
  return (
    <ListPage
      title={t('frame.workers')}
      list={list}
      answer={answer}
      rows={answer.data?.workers}
      allRows={allRows}
      rowKey={(row) => row.personId}
      rowTo={(row) => `/workers/${row.personId}`}
      filters={<Filters list={list} />}
      columns={useWorkerColumns()}
      empty={t('worker.empty')}
      action={
        <>
          {role === 'ENTERPRISE' && <LinkButton to="/invitations">{t('invitation.open')}</LinkButton>}
          {REGISTRARS.includes(role) && (
            <LinkButton to="/workers/new" primary>
              {t('worker.register')}
            </LinkButton>
          )}
        </>
      }
    />
  );
};

export default WorkersPage;
