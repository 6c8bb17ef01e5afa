import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { GradeText } from '../../kit/grade';
import { byColumn, type Column } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { MentorRow } from './mentors-query';
import { Places } from './places';

/** The columns of the mentor pool. */
export const useMentorColumns = (): readonly Column<MentorRow>[] => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('mentor.name'),
        sort: byColumn('NAME'),
        cell: (row) => <PageLink to={`/mentors/${row.personId}`}>{row.name ?? '—'}</PageLink>,
        text: (row) => row.name,
      },
      {
        key: 'grade',
        title: t('mentor.grade'),
        sort: byColumn('GRADE'),
        priority: 2,
        cell: (row) => <GradeText grade={row.grade} short />,
        text: (row) => row.grade && f.grade(row.grade),
      },
      {
        key: 'trades',
        title: t('mentor.trades'),
        priority: 2,
        cell: (row) => row.trades.map((trade) => name('trade', trade)).join(t('kit.comma')),
      },
      {
        key: 'places',
        title: t('mentor.places'),
        sort: byColumn('USED_PLACES'),
        cell: (row) =>
          row.withdrawnOn ? (
            <Mark text={t('mentor.withdrawn')} tone="bad" />
          ) : (
            <Places used={row.usedPlaces} all={row.allPlaces} />
          ),
        text: (row) => (row.withdrawnOn ? t('mentor.withdrawn') : `${row.usedPlaces}/${row.allPlaces}`),
      },
      {
        key: 'enterprise',
        title: t('mentor.enterprise'),
        words: true,
        sort: byColumn('ENTERPRISE_NAME'),
        priority: 3,
        cell: (row) => row.enterpriseName ?? '—',
      },
      {
        key: 'basis',
        title: t('mentor.basis'),
        priority: 3,
        cell: (row) => <span className="nowrap">{name('basis', row.basis)}</span>,
        text: (row) => name('basis', row.basis),
      },
      {
        key: 'admitted',
        title: t('mentor.admittedOn'),
        sort: byColumn('ADMITTED_ON'),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.admittedOn}</span>,
        text: (row) => row.admittedOn,
      },
    ],
    [t, f, name],
  );
};
