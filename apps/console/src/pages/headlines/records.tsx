import { type ComponentType } from 'react';
import { useParams } from 'react-router';

import { NotFound } from '../../frame/not-found';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { useListAddress } from '../../kit/list-page';
import { PageLink } from '../../kit/page-link';
import { Loading } from '../../kit/states';
import { isRecordKey, type RecordKey } from './links';
import { FitForPost, Independent, Paired, Promotions } from './people-lists';
import {
  Assessments,
  Breakthroughs,
  Competitions,
  Innovations,
  Pacesetters,
  type RecordsProps,
  Titles,
} from './record-lists';

const LISTS: Readonly<Record<RecordKey, ComponentType<RecordsProps>>> = {
  pairedWorkers: Paired,
  fitForPost: FitForPost,
  independent: Independent,
  onboardingReduction: Independent,
  promotionSteps: Promotions,
  breakthroughs: Breakthroughs,
  smallInnovations: Innovations,
  competitionEntries: Competitions,
  pacesetters: Pacesetters,
  proficiencyGain: Assessments,
};

const TITLE_LISTS = { masterTitles: 'MASTER', excellentEnterprises: 'EXCELLENT_ENTERPRISE' } as const;
const isTitleKey = (key: string | undefined): key is keyof typeof TITLE_LISTS =>
  key === 'masterTitles' || key === 'excellentEnterprises';

/** The way back to the page of the year, and what the figure counts. */
const MadeOf = ({ year, children }: { readonly year: number; readonly children: string }) => {
  const { t } = useText();
  return (
    <p className="soft small">
      <PageLink to={`/headlines?year=${year}`} className="in-text">
        {t('headlines.listBack')}
      </PageLink>{' '}
      · {children}
    </p>
  );
};

/** The records that make a figure of the year up, where no other page lists them. */
const RecordsPage = () => {
  const { t } = useText();
  const { figure } = useParams();
  const { programme, year, today, loading } = useMyself();
  const list = useListAddress();
  const { year: _, ...filters } = list.filters;
  const shown = { ...list, filters };
  if (loading || !programme) return <Loading lines={8} />;
  const { programmeId } = programme;
  if (isTitleKey(figure)) {
    return (
      <>
        <MadeOf year={year}>{t(`targets.${figure}About`, { asOf: today })}</MadeOf>
        <Titles programmeId={programmeId} of={TITLE_LISTS[figure]} title={t(`targets.${figure}`)} list={shown} />
      </>
    );
  }
  if (!isRecordKey(figure)) return <NotFound />;
  const Records = LISTS[figure];
  return (
    <>
      <MadeOf year={year}>{t(`figures.${figure}About`, { year, asOf: today })}</MadeOf>
      <Records programmeId={programmeId} year={year} title={t(`figures.${figure}`)} list={shown} />
    </>
  );
};

export default RecordsPage;
