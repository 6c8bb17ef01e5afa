import { Button, Table } from 'antd';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import type { Ranked, Round, RoundMoney } from './round-query';

interface StandingsProps {
  readonly round: Round;
  readonly money: RoundMoney | undefined;
  readonly onMore: () => void;
}

/** Why there is no grant, or how far it is to the next grade. */
const Remark = ({ row }: { readonly row: Ranked }) => {
  const { t } = useText();
  const name = useSubsidyNames();
  return (
    <>
      {row.reason && <span>{name.reason(row.reason)}</span>}
      {row.distance !== null && row.nextGrade !== null && (
        <span className="soft"> {t('round.distance', { grade: name.grade(row.nextGrade), points: row.distance })}</span>
      )}
    </>
  );
};

/** The firms in the order of their rank, the amounts right, why and by how much others missed. */
export const Standings = ({ round, money, onMore }: StandingsProps) => {
  const { t } = useText();
  const f = useFormat();
  const name = useSubsidyNames();
  const grantOf = new Map(money?.grants.nodes.map((grant) => [grant.enterpriseId, grant]));
  return (
    <section className="card">
      <h2>{t('round.ranking')}</h2>
      <div className="scroll">
        <Table<Ranked>
          size="small"
          pagination={false}
          rowKey={({ scheme, enterpriseId }) => `${scheme} ${enterpriseId}`}
          dataSource={[...round.ranking.nodes]}
          columns={[
            { title: t('round.rank'), align: 'right', width: 56, render: (_, { rank }) => rank ?? '—' },
            {
              title: t('round.enterprise'),
              className: 'words',
              render: (_, row) => {
                const grant = grantOf.get(row.enterpriseId);
                const text = <OrgName name={row.name ?? row.enterpriseId} />;
                return grant ? (
                  <PageLink to={`/grants/${grant.grantId}/explain`}>{text}</PageLink>
                ) : (
                  <PageLink to={`/enterprises/${row.enterpriseId}`}>{text}</PageLink>
                );
              },
            },
            { title: t('round.score'), align: 'right', render: (_, { score }) => f.decimal(Number(score), 2) },
            {
              title: t('round.granted'),
              render: (_, row) =>
                row.grade === null ? (
                  '—'
                ) : (
                  <span className="nowrap">
                    {t('grant.gradeClass', { grade: name.grade(row.grade), class: row.class })}
                  </span>
                ),
            },
            {
              title: t('round.headcount'),
              align: 'right',
              responsive: ['xl'],
              render: (_, row) => f.number(row.headcount),
            },
            {
              title: t('round.amount'),
              align: 'right',
              render: (_, { amountFen }) => (amountFen === null ? '—' : f.yuanFigure(amountFen)),
            },
            {
              title: t('round.remark'),
              className: 'words',
              responsive: ['md'],
              render: (_, row) => <Remark row={row} />,
            },
          ]}
        />
      </div>
      {round.ranking.pageInfo.hasNextPage && <Button onClick={onMore}>{t('round.more')}</Button>}
    </section>
  );
};
