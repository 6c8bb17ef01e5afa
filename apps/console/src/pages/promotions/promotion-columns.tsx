import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { GradeText } from '../../kit/grade';
import { byColumn, type Column } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Mark, PaperMark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { PromotionRow } from './promotions-query';

/** Whether it waits, counts or counts no longer. */
export const PromotionStanding = ({ state }: Pick<PromotionRow, 'state'>) => {
  const name = useNames();
  const tone = ({ VERIFIED: 'good', REVOKED: 'bad', RECORDED: undefined } as const)[state];
  return <Mark text={name('promotion', state)} {...(tone && { tone })} />;
};

/** The columns of the register of promotions. */
export const usePromotionColumns = (): readonly Column<PromotionRow>[] => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('promotion.name'),
        sort: byColumn('NAME'),
        cell: (row) => (
          <span className="who">
            <PageLink to={`/promotions/${row.personId}/${row.promotionId}`}>{row.name ?? '—'}</PageLink>
            {row.enteredBy && <PaperMark />}
          </span>
        ),
        text: (row) => row.name,
      },
      {
        key: 'grades',
        title: t('promotion.grades'),
        sort: byColumn('GRADE'),
        cell: (row) => (
          <span className="who">
            <GradeText grade={row.from} short /> → <GradeText grade={row.to} short />
          </span>
        ),
        text: (row) => `${f.grade(row.from)} → ${f.grade(row.to)}`,
      },
      {
        key: 'state',
        title: t('promotion.state'),
        sort: byColumn('STATE'),
        cell: (row) => <PromotionStanding state={row.state} />,
        text: (row) => name('promotion', row.state),
      },
      {
        key: 'enterprise',
        title: t('promotion.enterprise'),
        words: true,
        sort: byColumn('ENTERPRISE_NAME'),
        priority: 2,
        cell: (row) => row.worker?.enterpriseName ?? '—',
      },
      {
        key: 'certified',
        title: t('promotion.certifiedOn'),
        sort: byColumn('CERTIFIED_ON'),
        priority: 2,
        cell: (row) => <span className="nowrap">{row.certifiedOn}</span>,
        text: (row) => row.certifiedOn,
      },
      {
        key: 'certificate',
        title: t('promotion.certificate'),
        priority: 3,
        cell: (row) => (
          <span className="who">
            <span className="nowrap">{row.certificateNumber ?? '—'}</span>
            {row.certificateShared && <Mark text={t('promotion.shared')} tone="bad" />}
          </span>
        ),
        text: (row) => row.certificateNumber,
      },
      {
        key: 'recorded',
        title: t('promotion.recordedOn'),
        sort: byColumn('RECORDED_ON'),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.recordedOn}</span>,
        text: (row) => row.recordedOn,
      },
    ],
    [t, f, name],
  );
};
