import { useMemo } from 'react';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Column, type ListAddress, TextFilter } from '../../kit/list-page';
import { useNames } from '../../kit/use-names';
import { MENTORS } from '../mentors/mentors-query';
import { WORKERS } from '../workers/workers-query';
import type { InvitedRole } from './use-invite';

/** Somebody who can be invited. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly enterpriseName: string;
  readonly trades: readonly string[];
}

const PAGE = 100;

/** Masters of the pool or paired apprentices of the own scope, in the order of names. */
export const useCandidates = (role: InvitedRole, list: ListAddress) => {
  const { programme } = useMyself();
  const isMaster = role === 'MASTER';
  const asked = { first: PAGE, after: list.after ?? null, sort: 'NAME', direction: 'ASCENDING' } as const;
  const text = list.filters['text'] ?? null;
  const mentors = useAnswer(
    MENTORS,
    { ...asked, programmeId: programme?.programmeId ?? '', filter: { text } },
    { skip: !isMaster || !programme },
  );
  const workers = useAnswer(WORKERS, { ...asked, filter: { text, paired: true, employed: true } }, { skip: isMaster });
  const found = isMaster ? mentors.data?.mentors : workers.data?.workers;
  const rows = useMemo(
    () =>
      found && {
        ...found,
        nodes: found.nodes.map((one): Candidate => ({
          personId: one.personId,
          name: one.name ?? '—',
          enterpriseName: one.enterpriseName ?? '',
          trades: 'trades' in one ? one.trades : [one.trade],
        })),
      },
    [found],
  );
  return { answer: isMaster ? mentors : workers, rows };
};

/** Who, what they do, where. */
export const useCandidateColumns = (): readonly Column<Candidate>[] => {
  const { t } = useText();
  const name = useNames();
  return useMemo(
    () => [
      { key: 'name', title: t('worker.name'), cell: (row) => row.name },
      {
        key: 'trade',
        title: t('worker.trade'),
        priority: 2,
        cell: (row) => row.trades.map((trade) => name('trade', trade)).join(t('kit.comma')),
      },
      { key: 'enterprise', words: true, title: t('worker.enterprise'), priority: 2, cell: (row) => row.enterpriseName },
    ],
    [t, name],
  );
};

/** Finds somebody by name. */
export const CandidateFilter = ({ list }: { readonly list: ListAddress }) => {
  const { t } = useText();
  return <TextFilter list={list} name="text" label={t('worker.find')} />;
};
