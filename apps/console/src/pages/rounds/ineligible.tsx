import { Table } from 'antd';

import { useText } from '../../i18n';
import { useSubsidyNames } from '../grants/use-subsidy-names';
import type { Round } from './round-query';

/** Candidates of all schemes that got nothing, each with the reason. */
export const Ineligible = ({ round }: { readonly round: Round }) => {
  const { t } = useText();
  const name = useSubsidyNames();
  const { nodes, pageInfo } = round.ineligible;
  if (nodes.length === 0) return null;
  return (
    <section className="card">
      <h2>
        {t('round.ineligible')}{' '}
        <span className="soft small">{t('round.ineligibleCount', { count: round.ineligibleCount })}</span>
      </h2>
      <div className="scroll">
        <Table
          size="small"
          pagination={false}
          rowKey={({ scheme, subject }) => `${scheme} ${subject}`}
          dataSource={[...nodes]}
          columns={[
            { title: t('round.candidate'), render: (_, row) => row.name ?? row.subject },
            { title: t('round.scheme'), render: (_, row) => <span className="nowrap">{name.scheme(row.scheme)}</span> },
            { title: t('round.why'), render: (_, row) => name.reason(row.reason) },
          ]}
        />
      </div>
      {pageInfo.hasNextPage && <p className="soft small">{t('round.firstOnly', { count: nodes.length })}</p>}
    </section>
  );
};
