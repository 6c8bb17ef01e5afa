import { useMemo } from 'react';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { LinkButton } from '../../kit/link-button';
import {
  byColumn,
  ChoiceFilter,
  type Column,
  ListPage,
  oneOf,
  orderIn,
  TextFilter,
  useAllRows,
  useListAddress,
} from '../../kit/list-page';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { useNames } from '../../kit/use-names';
import { WhenReady } from '../../kit/when-ready';
import { UNIT_KINDS } from './parent-kinds';
import { UNIT_SORTS, type UnitRow, UNITS } from './units-query';

const useColumns = (): readonly Column<UnitRow>[] => {
  const { t } = useText();
  const name = useNames();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('unit.name'),
        words: true,
        sort: byColumn('NAME'),
        cell: (row) => (
          <PageLink to={`/enterprises/${row.nodeId}`}>
            <OrgName name={row.name} />
          </PageLink>
        ),
        text: (row) => row.name,
      },
      {
        key: 'kind',
        title: t('unit.kind'),
        sort: byColumn('KIND'),
        cell: (row) => <span className="nowrap">{name('node', row.kind)}</span>,
        text: (row) => name('node', row.kind),
      },
      {
        key: 'parent',
        title: t('unit.parent'),
        words: true,
        priority: 2,
        cell: (row) => row.parentName ?? '—',
        text: (row) => row.parentName,
      },
      {
        key: 'on',
        title: t('unit.registeredOn'),
        sort: byColumn('REGISTERED_ON'),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.registeredOn}</span>,
        text: (row) => row.registeredOn,
      },
    ],
    [t, name],
  );
};

const Units = () => {
  const { t } = useText();
  const name = useNames();
  const { role, node } = useMyself();
  const list = useListAddress();
  const variables = {
    first: 50,
    after: list.after ?? null,
    filter: { text: list.filters['text'] ?? null, kind: oneOf(list.filters['kind'], UNIT_KINDS) },
    ...orderIn(list.sort, UNIT_SORTS),
  };
  const answer = useAnswer(UNITS, variables);
  const allRows = useAllRows({ query: UNITS, variables, rowsIn: (data) => data.orgNodes });
  return (
    <ListPage
      title={t('unit.all')}
      list={list}
      answer={answer}
      rows={answer.data?.orgNodes}
      allRows={allRows}
      rowKey={(row) => row.nodeId}
      rowTo={(row) => `/enterprises/${row.nodeId}`}
      columns={useColumns()}
      empty={t(node ? 'unit.empty' : 'unit.none')}
      action={
        role !== 'AUDITOR' && (
          <LinkButton to="/units/new" primary>
            {t('unit.register')}
          </LinkButton>
        )
      }
      filters={
        <>
          <TextFilter list={list} name="text" label={t('unit.find')} />
          <ChoiceFilter
            list={list}
            name="kind"
            label={t('unit.kind')}
            options={UNIT_KINDS.map((kind) => ({ value: kind, label: name('node', kind) }))}
          />
        </>
      }
    />
  );
};

/** The org tree of the own scope as a list: unions and enterprises with what they stand under. */
const UnitsPage = () => (
  <WhenReady>
    <Units />
  </WhenReady>
);

export default UnitsPage;
