import { graphql, type ResultOf, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { byColumn, ChoiceFilter, ListPage, oneOf, orderIn, TextFilter, useListAddress } from '../../kit/list-page';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';

const GRANTS = graphql(`
  query Grants($first: Int!, $after: String, $filter: GrantFilterInput, $sort: GrantSort, $direction: SortDirection) {
    grants(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      totalCount
      nodes {
        grantId
        beneficiaryName
        year
        phase
        amountFen
        paidFen
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type GrantRow = ResultOf<typeof GRANTS>['grants']['nodes'][number];

const PHASES = ['proposed', 'approved', 'returned'] as const;
const SORTS = ['BENEFICIARY_NAME', 'AMOUNT', 'PAID', 'YEAR', 'PHASE'] as const;
const UNPAID = 'unpaid';

/** Approved until the last fen is paid. */
const standingOf = ({ phase, amountFen, paidFen }: GrantRow) =>
  phase === 'approved' && paidFen === amountFen ? 'paid' : phase;

/** Grants within my scope. */
const GrantsPage = () => {
  const { t } = useText();
  const f = useFormat();
  const { year } = useMyself();
  const list = useListAddress();
  const { text, phase, roundId } = list.filters;
  const chosen = oneOf(phase, PHASES);
  const answer = useAnswer(GRANTS, {
    first: 50,
    after: list.after ?? null,
    filter: {
      text: text ?? null,
      roundId: roundId ?? null,
      year: roundId ? null : year,
      phases: chosen && [chosen],
      unpaid: phase === UNPAID ? true : null,
    },
    ...orderIn(list.sort, SORTS),
  });
  return (
    <ListPage<GrantRow>
      title={t('frame.grants')}
      list={list}
      answer={answer}
      rows={answer.data?.grants}
      rowKey={({ grantId }) => grantId}
      rowTo={({ grantId }) => `/grants/${grantId}`}
      filters={
        <>
          <TextFilter list={list} name="text" label={t('grant.beneficiary')} />
          <ChoiceFilter
            list={list}
            name="phase"
            label={t('round.phase')}
            options={[
              ...PHASES.map((value) => ({
                value,
                label: t(value === 'approved' ? 'grant.approvedOrPaid' : `grant.phase.${value}`),
              })),
              { value: UNPAID, label: t('grant.unpaid') },
            ]}
          />
        </>
      }
      columns={[
        {
          key: 'whom',
          title: t('grant.beneficiary'),
          words: true,
          cell: (row) => (
            <PageLink to={`/grants/${row.grantId}`}>
              <OrgName name={row.beneficiaryName} />
            </PageLink>
          ),
          sort: byColumn('BENEFICIARY_NAME'),
        },
        { key: 'year', title: t('round.year'), cell: (row) => row.year, priority: 3, sort: byColumn('YEAR') },
        {
          key: 'phase',
          title: t('round.phase'),
          cell: (row) => t(`grant.phase.${standingOf(row)}`),
          priority: 2,
          sort: byColumn('PHASE'),
        },
        {
          key: 'amount',
          title: t('round.amount'),
          cell: (row) => f.yuanFigure(row.amountFen),
          figure: true,
          sort: byColumn('AMOUNT'),
        },
        {
          key: 'paid',
          title: t('grant.paid'),
          cell: (row) => f.yuanFigure(row.paidFen),
          figure: true,
          priority: 2,
          sort: byColumn('PAID'),
        },
        {
          key: 'explain',
          title: t('grant.explain'),
          cell: (row) => <PageLink to={`/grants/${row.grantId}/explain`}>{t('grant.why')}</PageLink>,
          priority: 2,
        },
      ]}
      empty={t('grant.none')}
    />
  );
};

export default GrantsPage;
