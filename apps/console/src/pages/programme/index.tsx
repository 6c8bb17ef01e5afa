import './programme.css';

import type { ComponentType, ReactNode } from 'react';

import { useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Act, ActButtons, useAct } from '../../kit/acts';
import { LinkButton } from '../../kit/link-button';
import { PageHead } from '../../kit/page';
import { Empty, Shown } from '../../kit/states';
import { WhenReady } from '../../kit/when-ready';
import { Criteria, CriteriaForm } from './criteria';
import { LaunchForm } from './launch-form';
import { PROGRAMME, type ProgrammeFormProps, type ProgrammeThing, type Reached } from './programme-query';
import { Baselines, Settings, SettingsForm } from './settings';
import { Targets, TargetsForm } from './targets';
import { TEMPLATE_ACT, TemplateForm, Templates } from './templates';
import { Trades, TradesForm } from './trades';

const FORMS: Readonly<Record<string, ComponentType<ProgrammeFormProps>>> = {
  targets: TargetsForm,
  settings: SettingsForm,
  trades: TradesForm,
  criteria: CriteriaForm,
};

const useActs = (): readonly Act[] => {
  const { t } = useText();
  const { role } = useMyself();
  if (role !== 'CITY_HANDLER') return [];
  return [
    { code: 'settings', label: t('programme.changeSettings'), main: false },
    { code: 'targets', label: t('programme.setTargets') },
    { code: 'trades', label: t('programme.publishTrades') },
    { code: 'criteria', label: t('programme.publishCriteria') },
    { code: TEMPLATE_ACT, label: t('programme.newTemplate') },
  ];
};

/** What is being done, by its code in the address. */
const Doing = ({ programme }: ProgrammeFormProps) => {
  const [doing = ''] = useAct();
  const mayDo = useActs().length > 0;
  if (!mayDo) return null;
  if (doing.startsWith(TEMPLATE_ACT)) {
    return <TemplateForm key={doing} programme={programme} trade={doing.slice(TEMPLATE_ACT.length)} />;
  }
  const Form = FORMS[doing];
  return Form ? <Form key={doing} programme={programme} /> : null;
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="card" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Body = ({ programme, reached }: { readonly programme: ProgrammeThing; readonly reached: Reached }) => {
  const { t } = useText();
  const f = useFormat();
  const { name, startsOn, endsOn, settingsVersion } = programme;
  return (
    <div className="programme">
      <PageHead
        title={name}
        actions={
          <>
            <LinkButton to="/headlines">{t('programme.backToHeadlines')}</LinkButton>
            <ActButtons acts={useActs()} />
          </>
        }
      />
      <p className="thing__state">{t('programme.term', { from: f.day(startsOn), to: f.day(endsOn) })}</p>
      <Doing programme={programme} />
      <Section title={t('programme.targets')}>
        <Targets programme={programme} reached={reached} />
      </Section>
      <Section title={t('programme.settings', { version: settingsVersion })}>
        <Settings programme={programme} />
      </Section>
      <Section title={t('programme.criteria')}>
        <Criteria programme={programme} />
      </Section>
      <Section title={t('programme.baselines')}>
        <Baselines programme={programme} />
      </Section>
      <Section title={t('programme.tradesOf')}>
        <Trades programme={programme} />
      </Section>
      <Section title={t('programme.templates')}>
        <Templates programme={programme} />
      </Section>
    </div>
  );
};

const OfProgramme = ({ programmeId }: { readonly programmeId: string }) => {
  const answer = useAnswer(PROGRAMME, { programmeId });
  return (
    <Shown answer={answer} lines={8}>
      {({ programme, programmeProgress }) =>
        programme && <Body programme={programme} reached={programmeProgress.targets} />
      }
    </Shown>
  );
};

const NotLaunched = () => {
  const { t } = useText();
  const { role, node } = useMyself();
  return (
    <>
      <PageHead title={t('programme.title')} />
      {role === 'CITY_HANDLER' && node ? <LaunchForm /> : <Empty text={t('programme.none')} />}
    </>
  );
};

const Programme = () => {
  const { programme } = useMyself();
  return programme ? <OfProgramme programmeId={programme.programmeId} /> : <NotLaunched />;
};

/** The programme 项目: what it aims at and by which rules it runs; the city handler changes them. */
const ProgrammePage = () => (
  <WhenReady>
    <Programme />
  </WhenReady>
);

export default ProgrammePage;
