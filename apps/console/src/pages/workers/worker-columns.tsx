import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { GradeText } from '../../kit/grade';
import { byColumn, type Column } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { WorkerRow } from './workers-query';

const standingOf = ({ leftOn, pairingId }: WorkerRow) => {
  if (leftOn) return 'worker.left';
  return pairingId ? 'worker.paired' : 'worker.unpaired';
};

const Pairing = ({ row }: { readonly row: WorkerRow }) => {
  const { t } = useText();
  if (row.leftOn) return <Mark text={t('worker.left')} tone="bad" />;
  if (!row.pairingId) return <span className="soft nowrap">{t('worker.unpaired')}</span>;
  return (
    <PageLink className="nowrap" to={`/pairings/${row.pairingId}`}>
      {t('worker.paired')}
    </PageLink>
  );
};

/** The columns of the register of workers. */
export const useWorkerColumns = (): readonly Column<WorkerRow>[] => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('worker.name'),
        sort: byColumn('NAME'),
        cell: (row) => <PageLink to={`/workers/${row.personId}`}>{row.name ?? '—'}</PageLink>,
        text: (row) => row.name,
      },
      {
        key: 'trade',
        title: t('worker.trade'),
        sort: byColumn('TRADE'),
        priority: 2,
        cell: (row) => <span className="nowrap">{name('trade', row.trade)}</span>,
        text: (row) => name('trade', row.trade),
      },
      {
        key: 'grade',
        title: t('worker.grade'),
        sort: byColumn('GRADE'),
        cell: (row) => <GradeText grade={row.grade} short />,
        text: (row) => f.grade(row.grade),
      },
      {
        key: 'pairing',
        title: t('worker.standing'),
        cell: (row) => <Pairing row={row} />,
        text: (row) => t(standingOf(row)),
      },
      {
        key: 'enterprise',
        title: t('worker.enterprise'),
        words: true,
        sort: byColumn('ENTERPRISE_NAME'),
        priority: 3,
        cell: (row) => row.enterpriseName ?? '—',
      },
      {
        key: 'registered',
        title: t('worker.registeredOn'),
        sort: byColumn('REGISTERED_ON'),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.registeredOn}</span>,
        text: (row) => row.registeredOn,
      },
    ],
    [t, f, name],
  );
};
