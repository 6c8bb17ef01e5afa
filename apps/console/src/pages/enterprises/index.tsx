import { Navigate } from 'react-router';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { mayOpen } from '../../frame/navigation';
import { useText } from '../../i18n';
import { CountyFilter } from '../../kit/county-filter';
import { LinkButton } from '../../kit/link-button';
import { ChoiceFilter, ListPage, oneOf, orderIn, TextFilter, useAllRows, useListAddress } from '../../kit/list-page';
import { Loading } from '../../kit/states';
import { useNames } from '../../kit/use-names';
import { useEnterpriseColumns } from './enterprise-columns';
import { ENTERPRISE_SORTS, ENTERPRISES, STAGES } from './enterprises-query';

const Register = () => {
  const { t } = useText();
  const name = useNames();
  const me = useMyself();
  const list = useListAddress();
  const { filters } = list;
  const variables = {
    first: 50,
    after: list.after ?? null,
    filter: {
      text: filters['text'] ?? null,
      countyId: filters['county'] ?? null,
      stage: oneOf(filters['stage'], STAGES),
    },
    ...orderIn(list.sort, ENTERPRISE_SORTS),
  };
  const answer = useAnswer(ENTERPRISES, variables);
  const allRows = useAllRows({ query: ENTERPRISES, variables, rowsIn: (data) => data.enterprises });
  return (
    <ListPage
      title={t('frame.enterprises')}
      list={list}
      answer={answer}
      rows={answer.data?.enterprises}
      allRows={allRows}
      rowKey={(row) => row.nodeId}
      rowTo={(row) => `/enterprises/${row.nodeId}`}
      columns={useEnterpriseColumns()}
      empty={t('enterprise.empty')}
      action={
        mayOpen(me, '/units') && (
          <>
            <LinkButton to="/units">{t('unit.all')}</LinkButton>
            {mayOpen(me, '/units/new') && (
              <LinkButton to="/units/new?kind=enterprise" primary>
                {t('unit.registerEnterprise')}
              </LinkButton>
            )}
          </>
        )
      }
      filters={
        <>
          <TextFilter list={list} name="text" label={t('enterprise.find')} />
          <CountyFilter list={list} />
          <ChoiceFilter
            list={list}
            name="stage"
            label={t('enterprise.stage')}
            options={STAGES.map((code) => ({ value: code, label: name('stage', code) }))}
          />
        </>
      }
    />
  );
};

/** The register of enterprises; who acts for a single one is led to its page. */
const EnterprisesPage = () => {
  const { node, loading } = useMyself();
  if (loading) return <Loading lines={8} />;
  return node?.kind === 'enterprise' ? <Navigate to={`/enterprises/${node.nodeId}`} replace /> : <Register />;
};

export default EnterprisesPage;
