import { useText } from '../../i18n';
import { CountyFilter } from '../../kit/county-filter';
import { ChoiceFilter, type ListAddress, oneOf, TextFilter } from '../../kit/list-page';
import { useTrades } from '../../kit/trade-select';
import { useNames } from '../../kit/use-names';
import { PAIRING_PHASES, PHASES } from './pairings-query';

const ATTENTION = ['overdue', 'due', 'lapsing'] as const;

/** Days ahead that count as soon, for what is due and for agreements that wait. */
const SOON_DAYS = 30;
const LAPSING_DAYS = 7;

const attention = (word: string | undefined) => {
  switch (oneOf(word, ATTENTION)) {
    case 'overdue':
      return { overdue: true };
    case 'due':
      return { dueWithinDays: SOON_DAYS };
    case 'lapsing':
      return { lapsingWithinDays: LAPSING_DAYS };
    default:
      return {};
  }
};

/** The words of the address as the query's filter. */
export const pairingFilter = ({ filters }: ListAddress) => {
  const state = oneOf(filters['state'], PAIRING_PHASES);
  const year = Number(filters['year']);
  return {
    text: filters['text'] ?? null,
    nodeId: filters['node'] ?? filters['county'] ?? null,
    trade: filters['trade'] ?? null,
    phases: state && [state],
    trainingPhase: oneOf(filters['phase'], PHASES),
    year: Number.isInteger(year) && year > 0 ? year : null,
    ...attention(filters['attention']),
  };
};

/** Filters as words above the register. */
export const PairingFilters = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  const name = useNames();
  const trades = useTrades();
  return (
    <>
      <TextFilter list={list} name="text" label={t('pairing.find')} />
      <CountyFilter list={list} />
      <ChoiceFilter
        list={list}
        name="state"
        label={t('pairing.standing')}
        options={PAIRING_PHASES.map((code) => ({ value: code, label: name('pairing', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="phase"
        label={t('pairing.phase')}
        options={PHASES.map((code) => ({ value: code, label: name('phase', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="trade"
        label={t('pairing.trade')}
        options={trades.map((code) => ({ value: code, label: name('trade', code) }))}
      />
      <ChoiceFilter
        list={list}
        name="attention"
        label={t('pairing.attention')}
        options={ATTENTION.map((code) => ({ value: code, label: t(`pairing.attention.${code}`) }))}
      />
    </>
  );
};
