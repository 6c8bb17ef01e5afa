import { type ResultOf, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { type Column, type ListAddress, ListPage, type Rows } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { ASSESSMENTS, BREAKTHROUGHS, COMPETITIONS, HONOURS, INNOVATIONS, TITLES } from './record-queries';

/** How many a page of records has. */
const FIRST = 50;

/** What every list of records is given. */
export interface RecordsProps {
  readonly programmeId: string;
  readonly year: number;
  readonly title: string;
  readonly list: ListAddress;
}

/** A row of a query's `records`. */
export type NodeOf<Answer> = Answer extends { readonly records: Rows<infer Row> } ? Row : never;

/** The page that the address asks for. */
export const pageOf = ({ after }: ListAddress) => ({ first: FIRST, after: after ?? null });

/** Projects accepted in the year. */
export const Breakthroughs = ({ programmeId, year, title, list }: RecordsProps) => {
  const { t } = useText();
  const filter = { programmeId, year, state: 'confirmed' } as const;
  const answer = useAnswer(BREAKTHROUGHS, { filter, ...pageOf(list) });
  const columns: readonly Column<NodeOf<NonNullable<typeof answer.data>>>[] = [
    {
      key: 'title',
      title: t('headlines.colTitle'),
      cell: (row) => <PageLink to={`/results/breakthroughs/${row.breakthroughId}`}>{row.title ?? '—'}</PageLink>,
      text: (row) => row.title,
    },
    {
      key: 'enterprise',
      words: true,
      title: t('headlines.colEnterprise'),
      cell: (row) => row.enterpriseName,
      priority: 2,
    },
    { key: 'on', title: t('headlines.colAccepted'), cell: (row) => row.acceptedOn, width: 120 },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.breakthroughId} />;
};

/** Small innovations put to use in the year. */
export const Innovations = ({ programmeId, year, title, list }: RecordsProps) => {
  const { t } = useText();
  const filter = { programmeId, year, state: 'confirmed' } as const;
  const answer = useAnswer(INNOVATIONS, { filter, ...pageOf(list) });
  const columns: readonly Column<NodeOf<NonNullable<typeof answer.data>>>[] = [
    {
      key: 'title',
      title: t('headlines.colTitle'),
      cell: (row) => <PageLink to={`/results/innovations/${row.innovationId}`}>{row.title ?? '—'}</PageLink>,
      text: (row) => row.title,
    },
    { key: 'kind', title: t('headlines.colKind'), cell: (row) => t(`headlines.kind.${row.kind}`), width: 110 },
    {
      key: 'enterprise',
      words: true,
      title: t('headlines.colEnterprise'),
      cell: (row) => row.enterpriseName,
      priority: 2,
    },
    { key: 'on', title: t('headlines.colConverted'), cell: (row) => row.convertedOn, width: 120 },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.innovationId} />;
};

/** Competitions held in the year that somebody of my units entered, with those entries. */
export const Competitions = ({ programmeId, year, title, list }: RecordsProps) => {
  const { t } = useText();
  const f = useFormat();
  const answer = useAnswer(COMPETITIONS, { filter: { programmeId, year, entered: true }, ...pageOf(list) });
  const columns: readonly Column<NodeOf<NonNullable<typeof answer.data>>>[] = [
    {
      key: 'name',
      title: t('headlines.colTitle'),
      cell: (row) => <PageLink to={`/results/competitions/${row.competitionId}`}>{row.name}</PageLink>,
      text: (row) => row.name,
    },
    { key: 'organiser', title: t('headlines.colOrganiser'), cell: (row) => row.organiserName, priority: 2 },
    { key: 'on', title: t('headlines.colOn'), cell: (row) => row.heldOn, width: 120 },
    { key: 'entries', title: t('headlines.colEntries'), cell: (row) => f.number(row.ownEntryCount), figure: true },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.competitionId} />;
};

/** Innovation pacesetters of the year. */
export const Pacesetters = ({ programmeId, year, title, list }: RecordsProps) => {
  const { t } = useText();
  const answer = useAnswer(HONOURS, { filter: { programmeId, year }, ...pageOf(list) });
  const columns: readonly Column<NodeOf<NonNullable<typeof answer.data>>>[] = [
    {
      key: 'name',
      title: t('headlines.colWho'),
      cell: (row) => <PageLink to={`/workers/${row.personId}`}>{row.name}</PageLink>,
    },
    {
      key: 'enterprise',
      words: true,
      title: t('headlines.colEnterprise'),
      cell: (row) => row.enterpriseName,
      priority: 2,
    },
    { key: 'on', title: t('headlines.colConferred'), cell: (row) => row.conferredOn, width: 120 },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.honourId} />;
};

/** Assessments of the year: who lacks a first score is not measured. */
export const Assessments = ({ programmeId, year, title, list }: RecordsProps) => {
  const { t } = useText();
  const f = useFormat();
  const answer = useAnswer(ASSESSMENTS, { filter: { programmeId, year }, ...pageOf(list) });
  const columns: readonly Column<NodeOf<NonNullable<typeof answer.data>>>[] = [
    {
      key: 'name',
      title: t('headlines.colWho'),
      cell: (row) => <PageLink to={`/workers/${row.personId}`}>{row.name}</PageLink>,
    },
    { key: 'instrument', title: t('headlines.colInstrument'), cell: (row) => row.instrument, priority: 2 },
    {
      key: 'before',
      title: t('headlines.colBefore'),
      cell: (row) => (row.beforeHundredths === null ? '—' : f.points(row.beforeHundredths)),
      figure: true,
    },
    { key: 'after', title: t('headlines.colAfter'), cell: (row) => f.points(row.scoreHundredths), figure: true },
    { key: 'on', title: t('headlines.colOn'), cell: (row) => row.assessedOn, width: 120 },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.assessmentId} />;
};

type TitleRecord = NodeOf<ResultOf<typeof TITLES>>;

interface TitlesProps extends Omit<RecordsProps, 'year'> {
  readonly of: 'MASTER' | 'EXCELLENT_ENTERPRISE';
}

/** Who holds a title of the programme. */
export const Titles = ({ programmeId, of, title, list }: TitlesProps) => {
  const { t } = useText();
  const answer = useAnswer(TITLES, { filter: { programmeId, title: of, revoked: false }, ...pageOf(list) });
  const columns: readonly Column<TitleRecord>[] = [
    {
      key: 'name',
      title: t(of === 'MASTER' ? 'headlines.colWho' : 'headlines.colEnterprise'),
      cell: (row) => (
        <PageLink to={of === 'MASTER' ? `/workers/${row.holderId}` : `/enterprises/${row.holderId}`}>
          {row.holderName}
        </PageLink>
      ),
    },
    ...(of === 'MASTER'
      ? [
          {
            key: 'enterprise',
            words: true,
            title: t('headlines.colEnterprise'),
            cell: (row: TitleRecord) => row.enterpriseName,
            priority: 2 as const,
          },
        ]
      : []),
    { key: 'on', title: t('headlines.colConferred'), cell: (row) => row.awardedOn, width: 120 },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.titleId} />;
};
