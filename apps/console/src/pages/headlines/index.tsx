import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';

import { useAnswer } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { LinkButton } from '../../kit/link-button';
import { PageHead } from '../../kit/page';
import { Empty, Loading, Shown } from '../../kit/states';
import { useLive } from '../../pictures/use-live';
import { CiteForm } from './cite-form';
import { Cohort, Promotions, Targets } from './pictures';
import { YEAR } from './query';
import { YearTiles } from './tiles';
import './headlines.css';

interface OfProgramme {
  readonly programmeId: string;
  readonly nodeId: string | null;
}

const YearOf = ({ programmeId, nodeId }: OfProgramme) => {
  const { year } = useMyself();
  const answer = useAnswer(YEAR, { programmeId, year, nodeId });
  useLive({ programmeId, year }, answer.askAgain);
  return (
    <Shown answer={answer} lines={12}>
      {({ headlines, programmeProgress, cohort }) => {
        const { asOf } = programmeProgress;
        return (
          <div className="year">
            <Targets progress={programmeProgress} />
            <YearTiles figures={headlines} year={year} asOf={asOf} />
            <Promotions promotions={headlines.promotions} year={year} asOf={asOf} />
            <Cohort cohort={cohort} year={year} />
          </div>
        );
      }}
    </Shown>
  );
};

/** Whose figures are shown, for units below the city; the sums of the unions above are open to all. */
const Scope = ({ whole }: { readonly whole: boolean }) => {
  const { t } = useText();
  const [, setParams] = useSearchParams();
  const setScope = (scope: string): void =>
    setParams((now) => {
      now.set('scope', scope);
      return now;
    });
  return (
    <Segmented
      aria-label={t('headlines.scope')}
      value={whole ? 'city' : 'own'}
      options={[
        { value: 'own', label: t('headlines.own') },
        { value: 'city', label: t('headlines.whole') },
      ]}
      onChange={setScope}
    />
  );
};

const Body = ({ whole }: { readonly whole: boolean }) => {
  const { t } = useText();
  const { programme, node, loading } = useMyself();
  if (loading) return <Loading lines={12} />;
  if (!programme) return <Empty text={t('headlines.noProgramme')} />;
  return <YearOf programmeId={programme.programmeId} nodeId={whole ? null : (node?.nodeId ?? null)} />;
};

/** The city enters what others publish; nobody else is offered it. */
const useMayCite = (): boolean => {
  const { role, programme } = useMyself();
  return role === 'CITY_HANDLER' && programme !== undefined;
};

const CiteAct = () => {
  const { t } = useText();
  const { year } = useMyself();
  const mayCite = useMayCite();
  return mayCite && <ActButtons quiet acts={[{ code: 'cite', label: t('headlines.cite', { year }) }]} />;
};

const Citing = () => {
  const [doing] = useAct();
  const mayCite = useMayCite();
  return mayCite && doing === 'cite' && <CiteForm />;
};

/** The year: targets and their pace, its figures in three groups, promotions, and how far a cohort has come. */
const HeadlinesPage = () => {
  const { t } = useText();
  const { node, year, today } = useMyself();
  const [params] = useSearchParams();
  const isCity = node?.kind === 'city';
  const whole = isCity || params.get('scope') === 'city';
  return (
    <>
      <PageHead
        title={t('headlines.title', { year })}
        aside={node && t('headlines.aside', { node: whole ? t('headlines.whole') : node.name, asOf: today })}
        actions={
          <>
            {node && !isCity && <Scope whole={whole} />}
            <LinkButton to="/programme">{t('headlines.programme')}</LinkButton>
            <LinkButton to="/screen">{t('headlines.screen')}</LinkButton>
            <Button onClick={() => window.print()}>{t('headlines.print')}</Button>
            <CiteAct />
          </>
        }
      />
      <Citing />
      <Body whole={whole} />
    </>
  );
};

export default HeadlinesPage;
