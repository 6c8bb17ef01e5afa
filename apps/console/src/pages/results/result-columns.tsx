import { useMemo } from 'react';

import { useText } from '../../i18n';
import type { Column } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark, PaperMark } from '../../kit/tag';
import type { InnovationRow, ResultKind, ResultRow } from './results-query';

/** How a result stands, in a word. */
export const ResultStanding = ({ of, state }: { readonly of: ResultKind } & Pick<ResultRow, 'state'>) => {
  const { t } = useText();
  const tone = ({ confirmed: 'good', revoked: 'bad', claimed: undefined } as const)[state];
  return <Mark text={t(`results.${of}.state.${state}`)} {...(tone && { tone })} />;
};

/** The people of a result, as a list in words. */
export const useNamesOf = () => {
  const { t } = useText();
  return ({ people }: Pick<ResultRow, 'people'>): string => people.map(({ name }) => name ?? '—').join(t('kit.comma'));
};

/** The columns that both kinds of results have. */
export const useResultColumns = (of: ResultKind): readonly Column<ResultRow>[] => {
  const { t } = useText();
  const namesOf = useNamesOf();
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('results.name'),
        cell: (row) => (
          <span className="who">
            <PageLink to={`/results/${of}s/${row.id}`}>{row.title ?? '—'}</PageLink>
            {row.claimEnteredBy && <PaperMark />}
          </span>
        ),
        text: (row) => row.title,
      },
      {
        key: 'state',
        title: t('results.state'),
        cell: (row) => <ResultStanding of={of} state={row.state} />,
        text: (row) => t(`results.${of}.state.${row.state}`),
      },
      {
        key: 'enterprise',
        title: t('results.enterprise'),
        words: true,
        priority: 2,
        cell: (row) => row.enterpriseName,
      },
      { key: 'people', title: t(`results.${of}.people`), words: true, priority: 3, cell: namesOf, text: namesOf },
      {
        key: 'claimed',
        title: t(`results.${of}.claimedOn`),
        priority: 2,
        cell: (row) => <span className="nowrap">{row.claimedOn}</span>,
        text: (row) => row.claimedOn,
      },
      {
        key: 'confirmed',
        title: t(`results.${of}.confirmedOn`),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.confirmedOn ?? '—'}</span>,
        text: (row) => row.confirmedOn,
      },
    ],
    [t, of, namesOf],
  );
};

/** The same with the kind of the innovation after its title. */
export const useInnovationColumns = (): readonly Column<InnovationRow>[] => {
  const { t } = useText();
  const [title, ...others] = useResultColumns('innovation');
  const kind: Column<InnovationRow> = {
    key: 'kind',
    title: t('results.kind'),
    priority: 2,
    cell: (row) => <span className="nowrap">{t(`headlines.kind.${row.kind}`)}</span>,
    text: (row) => t(`headlines.kind.${row.kind}`),
  };
  return title ? [title, kind, ...others] : [];
};
