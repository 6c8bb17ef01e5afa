import { useAnswer } from '../../client';
import { daysBetween, type Grade, GRADES } from '../../format';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { GradeText } from '../../kit/grade';
import { ChoiceFilter, type Column, ListPage } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { useNames } from '../../kit/use-names';
import { type NodeOf, pageOf, type RecordsProps } from './record-lists';
import { PAIRINGS, PROMOTIONS } from './record-queries';

interface PairingsProps extends RecordsProps {
  /** Only those whose apprentice passed this gate in the year. */
  readonly gate?: 'fit-for-post' | 'independent';
}

/** Pairings in force in the year, or those that passed a gate in it, with the days it took. */
const Pairings = ({ programmeId, year, title, list, gate }: PairingsProps) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const filter = { programmeId, year, ...(gate && { passedGate: gate }) };
  const answer = useAnswer(PAIRINGS, { filter, ...pageOf(list) });
  type Row = NodeOf<NonNullable<typeof answer.data>>;
  const passedOn = (row: Row): string | null => (gate === 'independent' ? row.independentOn : row.fitForPostOn);
  const gateColumns: readonly Column<Row>[] = [
    { key: 'passed', title: t('headlines.colPassed'), cell: passedOn, width: 120 },
    {
      key: 'days',
      title: t('headlines.colDays'),
      cell: (row) => f.number(daysBetween(row.startedOn, passedOn(row) ?? row.startedOn)),
      figure: true,
    },
  ];
  const columns: readonly Column<Row>[] = [
    {
      key: 'apprentice',
      title: t('headlines.colApprentice'),
      cell: (row) => (
        <PageLink className="nowrap" to={`/pairings/${row.pairingId}`}>
          {row.apprenticeName}
        </PageLink>
      ),
    },
    { key: 'master', title: t('headlines.colMaster'), cell: (row) => <span className="nowrap">{row.masterName}</span> },
    {
      key: 'enterprise',
      words: true,
      title: t('headlines.colEnterprise'),
      cell: (row) => row.enterpriseName,
      priority: 2,
    },
    { key: 'trade', title: t('headlines.colTrade'), cell: (row) => name('trade', row.trade), priority: 3 },
    { key: 'started', title: t('headlines.colStarted'), cell: (row) => row.startedOn, priority: 2, width: 120 },
    ...(gate ? gateColumns : []),
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return <ListPage {...shared} rowKey={(row) => row.pairingId} rowTo={(row) => `/pairings/${row.pairingId}`} />;
};

/** Pairings in force in the year. */
export const Paired = (props: RecordsProps) => <Pairings {...props} />;

/** Who became fit for the post in the year. */
export const FitForPost = (props: RecordsProps) => <Pairings {...props} gate="fit-for-post" />;

/** Who got to independent work in the year. */
export const Independent = (props: RecordsProps) => <Pairings {...props} gate="independent" />;

const isGrade = (word: string | undefined): word is Grade => GRADES.some((grade) => grade === word);

/** Verified promotions of the year. */
export const Promotions = ({ programmeId, year, title, list }: RecordsProps) => {
  const { t } = useText();
  const f = useFormat();
  const grade = list.filters['grade'];
  const filter = { programmeId, year, state: 'VERIFIED', ...(isGrade(grade) && { grade }) } as const;
  const answer = useAnswer(PROMOTIONS, { filter, ...pageOf(list) });
  const columns: readonly Column<NodeOf<NonNullable<typeof answer.data>>>[] = [
    {
      key: 'name',
      title: t('headlines.colWho'),
      cell: (row) => (
        <PageLink className="nowrap" to={`/workers/${row.personId}`}>
          {row.name}
        </PageLink>
      ),
    },
    { key: 'from', title: t('pictures.from'), cell: (row) => <GradeText grade={row.from} /> },
    { key: 'to', title: t('pictures.to'), cell: (row) => <GradeText grade={row.to} /> },
    {
      key: 'enterprise',
      title: t('headlines.colEnterprise'),
      words: true,
      cell: (row) => row.worker?.enterpriseName,
      priority: 2,
    },
    { key: 'on', title: t('headlines.colCertified'), cell: (row) => row.certifiedOn, priority: 2, width: 120 },
  ];
  const shared = { title, list, answer, columns, rows: answer.data?.records, empty: t('headlines.noRecords') };
  return (
    <ListPage
      {...shared}
      rowKey={(row) => row.promotionId}
      filters={
        <ChoiceFilter
          list={list}
          name="grade"
          label={t('pictures.to')}
          options={GRADES.slice(1).map((value) => ({ value, label: f.grade(value) }))}
        />
      }
    />
  );
};
