import { useMemo } from 'react';

import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { byColumn, type Column } from '../../kit/list-page';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { Mark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import type { EnterpriseRow } from './enterprises-query';

/** What an enterprise reported of the year, in the programme that the pages are about. */
const reported = (row: EnterpriseRow, programmeId: string | undefined, year: number) => {
  const participation = row.participations.find((one) => one.programmeId === programmeId) ?? row.participations[0];
  return { participation, ofYear: participation?.years.find((one) => one.year === year) };
};

const doneText = (done: boolean | null | undefined) => {
  if (done === null || done === undefined) return 'enterprise.unreported';
  return done ? 'enterprise.complete' : 'enterprise.incomplete';
};

const Done = ({ done }: { readonly done: boolean | null | undefined }) => {
  const { t } = useText();
  if (done === null || done === undefined) return <span className="soft nowrap">{t('enterprise.unreported')}</span>;
  return <Mark text={t(done ? 'enterprise.complete' : 'enterprise.incomplete')} tone={done ? 'good' : 'bad'} />;
};

/** The columns of the register of enterprises; headcount and checklist are those of the year shown on top. */
export const useEnterpriseColumns = (): readonly Column<EnterpriseRow>[] => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { programme, year } = useMyself();
  const programmeId = programme?.programmeId;
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('enterprise.name'),
        words: true,
        sort: byColumn('NAME'),
        cell: (row) => (
          <PageLink to={`/enterprises/${row.nodeId}`}>
            <OrgName name={row.name} />
          </PageLink>
        ),
        text: (row) => row.name,
      },
      {
        key: 'county',
        title: t('kit.county'),
        words: true,
        sort: byColumn('COUNTY_NAME'),
        priority: 2,
        cell: (row) => row.countyName ?? t('enterprise.ofCity'),
      },
      {
        key: 'stage',
        title: t('enterprise.stage'),
        cell: (row) => {
          const { participation } = reported(row, programmeId, year);
          if (!participation) return <span className="soft nowrap">{t('enterprise.notJoined')}</span>;
          return <span className="nowrap">{name('stage', participation.stage)}</span>;
        },
        text: (row) => {
          const { participation } = reported(row, programmeId, year);
          return participation ? name('stage', participation.stage) : t('enterprise.notJoined');
        },
      },
      {
        key: 'headcount',
        title: t('enterprise.headcountOf', { year }),
        figure: true,
        priority: 2,
        cell: (row) => {
          const { ofYear } = reported(row, programmeId, year);
          const headcount = ofYear?.headcount ?? null;
          if (headcount === null) return <span className="soft nowrap">{t('enterprise.unreported')}</span>;
          return f.number(headcount);
        },
        text: (row) => reported(row, programmeId, year).ofYear?.headcount ?? null,
      },
      {
        key: 'checklist',
        title: t('enterprise.checklist'),
        priority: 2,
        cell: (row) => <Done done={reported(row, programmeId, year).ofYear?.mechanismComplete} />,
        text: (row) => t(doneText(reported(row, programmeId, year).ofYear?.mechanismComplete)),
      },
      {
        key: 'joined',
        title: t('enterprise.joinedOn'),
        priority: 3,
        cell: (row) => (
          <span className="nowrap">{reported(row, programmeId, year).participation?.joinedOn ?? '—'}</span>
        ),
        text: (row) => reported(row, programmeId, year).participation?.joinedOn ?? null,
      },
      {
        key: 'code',
        title: t('enterprise.creditCode'),
        sort: byColumn('CREDIT_CODE'),
        priority: 3,
        cell: (row) => <span className="nowrap">{row.creditCode ?? '—'}</span>,
        text: (row) => row.creditCode,
      },
    ],
    [t, f, name, programmeId, year],
  );
};
