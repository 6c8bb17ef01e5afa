import { useParams } from 'react-router';

import { useAnswer, useWho } from '../../client';
import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons } from '../../kit/acts';
import { FigureTile, FigureTiles } from '../../kit/figure-tile';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { Failed, Loading } from '../../kit/states';
import { type Happening, ThingPage } from '../../kit/thing-page';
import { useNames } from '../../kit/use-names';
import { useEnterpriseActs } from './enterprise-acts';
import { ENTERPRISE, type EnterpriseAnswer, type EnterpriseThing, type ParticipationThing } from './enterprise-query';
import { YearTable } from './year-table';

const Facts = ({ enterprise }: { readonly enterprise: EnterpriseThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (
    <dl className="facts">
      <dt>{t('enterprise.kind')}</dt>
      <dd>{name('node', enterprise.kind)}</dd>
      <dt>{t('enterprise.parent')}</dt>
      <dd>{enterprise.parentName ?? '—'}</dd>
      <dt>{t('enterprise.creditCode')}</dt>
      <dd>{enterprise.creditCode ?? '—'}</dd>
      <dt>{t('enterprise.registeredOn')}</dt>
      <dd>{f.day(enterprise.registeredOn)}</dd>
    </dl>
  );
};

const Counts = ({ answer, nodeId }: { readonly answer: EnterpriseAnswer; readonly nodeId: string }) => {
  const { t } = useText();
  const f = useFormat();
  const figures = [
    { key: 'workers', unit: 'person', count: answer.workers?.totalCount, to: `/workers?node=${nodeId}` },
    { key: 'inForce', unit: 'pair', count: answer.inForce?.totalCount, to: `/pairings?node=${nodeId}&state=active` },
    {
      key: 'overdue',
      unit: 'pair',
      count: answer.overdue?.totalCount,
      to: `/pairings?node=${nodeId}&attention=overdue`,
    },
    { key: 'waiting', unit: 'pair', count: answer.waiting?.totalCount, to: `/pairings?node=${nodeId}&state=preparing` },
    {
      key: 'promotions',
      unit: 'item',
      count: answer.promotions?.totalCount,
      to: `/promotions?node=${nodeId}&state=RECORDED`,
    },
  ] as const;
  return (
    <FigureTiles>
      {figures.map(({ key, unit, count, to }) => (
        <FigureTile
          key={key}
          title={t(`enterprise.figure.${key}`)}
          value={f.number(count ?? 0)}
          unit={t(`enterprise.unit.${unit}`)}
          about={t(`enterprise.figureAbout.${key}`)}
          to={to}
        />
      ))}
    </FigureTiles>
  );
};

const useStanding = () => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  return (participation: ParticipationThing | undefined): string =>
    participation
      ? t('enterprise.state', {
          joined: f.day(participation.joinedOn),
          stage: name('stage', participation.stage),
          since: f.day(participation.stageSince),
        })
      : t('enterprise.stateNotJoined');
};

const useHappenings = () => {
  const { t } = useText();
  const name = useNames();
  return (enterprise: EnterpriseThing, participation: ParticipationThing | undefined): readonly Happening[] => [
    ...[...(participation?.stages ?? [])].reverse().map(({ stage, since }) => ({
      key: `${stage}-${since}`,
      sentence: t('enterprise.fact.stage', { stage: name('stage', stage) }),
      on: since,
    })),
    {
      key: 'registered',
      sentence: t('enterprise.fact.registered', { kind: name('node', enterprise.kind) }),
      on: enterprise.registeredOn,
    },
  ];
};

const Body = ({ answer, enterprise }: { readonly answer: EnterpriseAnswer; readonly enterprise: EnterpriseThing }) => {
  const { t } = useText();
  const name = useNames();
  const { programme } = useMyself();
  const standing = useStanding();
  const happenings = useHappenings();
  const { nodeId, participations } = enterprise;
  const participation = participations.find((one) => one.programmeId === programme?.programmeId) ?? participations[0];
  const { acts, form } = useEnterpriseActs({ enterprise, participation });
  return (
    <ThingPage
      title={enterprise.name}
      state={enterprise.kind === 'enterprise' ? standing(participation) : name('node', enterprise.kind)}
      actions={<ActButtons acts={acts} />}
      happenings={happenings(enterprise, participation)}
    >
      {form}
      {answer.workers && <Counts answer={answer} nodeId={nodeId} />}
      {participation && (
        <section className="card" aria-labelledby="years">
          <div className="card__head">
            <h2 id="years">{t('enterprise.years')}</h2>
          </div>
          <YearTable participation={participation} />
        </section>
      )}
      <section className="card" aria-labelledby="facts">
        <div className="card__head">
          <h2 id="facts">{t('enterprise.facts')}</h2>
          {answer.workers && <PageLink to={`/enterprises/${nodeId}/roster`}>{t('enterprise.printRoster')}</PageLink>}
        </div>
        <Facts enterprise={enterprise} />
      </section>
    </ThingPage>
  );
};

/** An enterprise: its stage, what it reported, and ways to its people and pairings. */
const EnterprisePage = () => {
  const { nodeId = '' } = useParams();
  const { data, failure, askAgain } = useAnswer(ENTERPRISE, { nodeId, withCounts: useWho().role !== 'ADMIN' });
  if (data?.orgNode) return <Body answer={data} enterprise={data.orgNode} />;
  if (failure) return <Failed failure={failure} again={askAgain} />;
  return data ? <NotThere /> : <Loading lines={8} />;
};

export default EnterprisePage;
