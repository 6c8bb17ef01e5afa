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
import { useNames } from '../../kit/use-names';
import { usePromotionColumns } from './promotion-columns';
import { PROMOTION_SORTS, PROMOTION_STATES, PROMOTIONS } from './promotions-query';

const filterOf = ({ filters }: ListAddress) => {
  const year = Number(filters['year']);
  return {
    text: filters['text'] ?? null,
    nodeId: filters['node'] ?? filters['county'] ?? null,
    state: oneOf(filters['state'], PROMOTION_STATES),
    grade: oneOf(filters['grade'], GRADES),
    year: Number.isInteger(year) && year > 0 ? year : null,
  };
};

const Filters = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <>
      <TextFilter list={list} name="text" label={t('promotion.find')} />
      <CountyFilter list={list} />
      <ChoiceFilter
        list={list}
        name="state"
        label={t('promotion.state')}
        options={PROMOTION_STATES.map((code) => ({ value: code, label: name('promotion', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="grade"
        label={t('promotion.to')}
        options={GRADES.slice(1).map((grade) => ({ value: grade, label: f.grade(grade) }))}
      />
    </>
  );
};

/** The register of promotions of my scope. */
const PromotionsPage = () => {
  const { t } = useText();
  const { role } = useMyself();
  const list = useListAddress();
  const variables = {
    first: 50,
    after: list.after ?? null,
    filter: filterOf(list),
    ...orderIn(list.sort, PROMOTION_SORTS),
  };
  const answer = useAnswer(PROMOTIONS, variables);
  const allRows = useAllRows({ query: PROMOTIONS, variables, rowsIn: (data) => data.promotions });
  const mayRecord = ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER', 'DATA_ENTRY'].includes(role);
  return (
    <ListPage
      title={t('frame.promotions')}
      list={list}
      answer={answer}
      rows={answer.data?.promotions}
      allRows={allRows}
      rowKey={(row) => row.promotionId}
      rowTo={(row) => `/promotions/${row.personId}/${row.promotionId}`}
      filters={<Filters list={list} />}
      columns={usePromotionColumns()}
      empty={t('promotion.empty')}
      action={
        mayRecord && (
          <LinkButton to="/promotions/new" primary={role === 'ENTERPRISE' || role === 'DATA_ENTRY'}>
            {t('promotion.record')}
          </LinkButton>
        )
      }
    />
  );
};

export default PromotionsPage;
