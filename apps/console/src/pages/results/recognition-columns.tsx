import { useMemo } from 'react';

import { useText } from '../../i18n';
import type { Column } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { HonourRow, TitleRow } from './recognition-query';

/** Whether it still holds. */
const Held = ({ revokedOn }: { readonly revokedOn: string | null }) => {
  const { t } = useText();
  return revokedOn === null ? (
    <Mark text={t('recognition.held')} tone="good" />
  ) : (
    <Mark text={t('recognition.revoked')} tone="bad" />
  );
};

/** The columns of the list of honours. */
export const useHonourColumns = (): readonly Column<HonourRow>[] => {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('recognition.person'),
        cell: (row) => <PageLink to={`/results/honours/${row.honourId}`}>{row.name ?? '—'}</PageLink>,
        text: (row) => row.name,
      },
      { key: 'honour', title: t('recognition.honour'), cell: (row) => t(`recognition.honour.${row.honour}`) },
      {
        key: 'state',
        title: t('results.state'),
        cell: (row) => <Held revokedOn={row.revokedOn} />,
        text: (row) => t(row.revokedOn === null ? 'recognition.held' : 'recognition.revoked'),
      },
      {
        key: 'enterprise',
        title: t('results.enterprise'),
        words: true,
        priority: 2,
        cell: (row) => row.enterpriseName,
      },
      {
        key: 'on',
        title: t('recognition.conferredOn'),
        priority: 2,
        cell: (row) => <span className="nowrap">{row.conferredOn}</span>,
        text: (row) => row.conferredOn,
      },
    ],
    [t],
  );
};

/** The columns of the list of titles. */
export const useTitleColumns = (): readonly Column<TitleRow>[] => {
  const { t } = useText();
  const name = useNames();
  return useMemo(
    () => [
      {
        key: 'holder',
        title: t('recognition.holder'),
        words: true,
        cell: (row) => (
          <PageLink to={`/results/titles/${row.holderId}/${row.titleId}`}>{row.holderName ?? '—'}</PageLink>
        ),
        text: (row) => row.holderName,
      },
      {
        key: 'title',
        title: t('recognition.title'),
        cell: (row) => name('title', row.title),
        text: (row) => name('title', row.title),
      },
      {
        key: 'state',
        title: t('results.state'),
        cell: (row) => <Held revokedOn={row.revokedOn} />,
        text: (row) => t(row.revokedOn === null ? 'recognition.held' : 'recognition.revoked'),
      },
      {
        key: 'enterprise',
        title: t('recognition.worksAt'),
        words: true,
        priority: 2,
        cell: (row) => row.enterpriseName,
      },
      {
        key: 'on',
        title: t('recognition.conferredOn'),
        priority: 2,
        cell: (row) => <span className="nowrap">{row.awardedOn}</span>,
        text: (row) => row.awardedOn,
      },
    ],
    [t, name],
  );
};
