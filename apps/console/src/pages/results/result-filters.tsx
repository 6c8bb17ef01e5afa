import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CountyFilter } from '../../kit/county-filter';
import { EnterprisePicker } from '../../kit/enterprise-picker';
import { ChoiceFilter, type ListAddress, oneOf } from '../../kit/list-page';
import { KindChoice } from './kind-choice';
import type { Kind } from './kinds';
import { RESULT_STATES, type ResultKind } from './results-query';

/** The year of the address; none is any. */
export const yearIn = ({ filters }: ListAddress): number | null => {
  const year = Number(filters['year']);
  return Number.isInteger(year) && year >= 1949 && year <= 9999 ? year : null;
};

/** Where: the filters that all lists of results share. */
export const placeIn = ({ filters }: ListAddress) => ({
  countyId: filters['county'] ?? null,
  enterpriseId: filters['enterprise'] ?? null,
});

/** What the address asks of a list of results. */
export const resultFilterIn = (list: ListAddress) => ({
  ...placeIn(list),
  year: yearIn(list),
  state: oneOf(list.filters['state'], RESULT_STATES),
});

/** Narrows a list to one enterprise; for those who look at more than one. */
const EnterpriseFilter = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const { node } = useMyself();
  if (node === undefined || node.kind === 'enterprise') return null;
  return (
    <label className="filter">
      <span>{t('results.enterprise')}</span>
      <span className="filter__enterprise">
        <EnterprisePicker
          value={list.filters['enterprise']}
          onChange={(nodeId) => list.setFilter('enterprise', nodeId)}
        />
      </span>
    </label>
  );
};

interface FiltersProps {
  readonly list: ListAddress;
  readonly kind: Kind;
}

/** The kind, then where. */
export const PlaceFilters = ({ list, kind }: FiltersProps) => (
  <>
    <KindChoice kind={kind} />
    <CountyFilter list={list} />
    <EnterpriseFilter list={list} />
  </>
);

/** The kind, how it stands, and where. */
export const ResultFilters = ({ list, kind, of }: FiltersProps & { readonly of: ResultKind }) => {
  const { t } = useText();
  return (
    <>
      <PlaceFilters list={list} kind={kind} />
      <ChoiceFilter
        list={list}
        name="state"
        label={t('results.state')}
        options={RESULT_STATES.map((value) => ({ value, label: t(`results.${of}.state.${value}`) }))}
      />
    </>
  );
};
