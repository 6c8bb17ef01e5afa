import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { LinkButton } from '../../kit/link-button';
import { ListPage, orderIn, useAllRows, useListAddress } from '../../kit/list-page';
import { usePairingColumns } from './pairing-columns';
import { pairingFilter, PairingFilters } from './pairing-filters';
import { PAIRING_SORTS, PAIRINGS } from './pairings-query';

/** The register of pairings of my scope. */
const PairingsPage = () => {
  const { t } = useText();
  const { role } = useMyself();
  const list = useListAddress();
  const variables = {
    first: 50,
    after: list.after ?? null,
    filter: pairingFilter(list),
    ...orderIn(list.sort, PAIRING_SORTS),
  };
  const answer = useAnswer(PAIRINGS, variables);
  const allRows = useAllRows({ query: PAIRINGS, variables, rowsIn: (data) => data.pairings });
  const mayRegister = role === 'ENTERPRISE' || role === 'DATA_ENTRY';
  return (
    <ListPage
      title={t('frame.pairings')}
      list={list}
      answer={answer}
      rows={answer.data?.pairings}
      allRows={allRows}
      rowKey={(row) => row.pairingId}
      rowTo={(row) => `/pairings/${row.pairingId}`}
      filters={<PairingFilters list={list} />}
      columns={usePairingColumns()}
      empty={t(mayRegister ? 'pairing.empty' : 'pairing.emptyHere')}
      action={
        mayRegister && (
          <LinkButton to="/pairings/new" primary>
            {t('pairing.register')}
          </LinkButton>
        )
      }
    />
  );
};

export default PairingsPage;
