import '../mentors/mentors.css';

import { type ResultOf, useAnswer } from '../../client';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { GradeText } from '../../kit/grade';
import { NotThere } from '../../kit/not-there';
import { Empty, Failed, Loading } from '../../kit/states';
import { Mark } from '../../kit/tag';
import { ThingPage } from '../../kit/thing-page';
import { useNames } from '../../kit/use-names';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { PairingTable } from './pairing-table';
import { PersonActions, PersonForm } from './person-acts';
import { PERSON, type PersonThing } from './person-query';
import { usePersonHappenings } from './use-person-happenings';

const Facts = ({ person }: { readonly person: PersonThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { mentor } = person;
  const titles = person.titles.filter(({ revokedOn }) => revokedOn === null);
  return (
    <dl className="facts">
      <dt>{t('worker.enterprise')}</dt>
      <dd>
        <PageLink to={`/enterprises/${person.enterpriseId}`}>
          <OrgName name={person.enterpriseName} />
        </PageLink>
      </dd>
      <dt>{t('worker.trade')}</dt>
      <dd>{name('trade', person.trade)}</dd>
      <dt>{t('worker.grade')}</dt>
      <dd>
        <GradeText grade={person.grade} />
      </dd>
      <dt>{t('worker.registeredOn')}</dt>
      <dd>{f.day(person.registeredOn)}</dd>
      <dt>{t('worker.publication')}</dt>
      <dd>{t(person.publishable ? 'worker.publishable' : 'worker.unpublishable')}</dd>
      {mentor && (
        <>
          <dt>{t('mentor.trades')}</dt>
          <dd>{mentor.trades.map((trade) => name('trade', trade)).join(t('kit.comma'))}</dd>
          <dt>{t('mentor.basis')}</dt>
          <dd>{name('basis', mentor.basis)}</dd>
          <dt>{t('mentor.places')}</dt>
          <dd>
            {t(mentor.places === 0 ? 'mentor.usedOfProgramme' : 'mentor.usedOfOwn', {
              used: mentor.usedPlaces,
              all: mentor.places,
            })}
          </dd>
        </>
      )}
      {titles.length > 0 && (
        <>
          <dt>{t('worker.titles')}</dt>
          <dd className="who">
            {titles.map(({ titleId, title }) => (
              <Mark key={titleId} text={name('title', title)} />
            ))}
          </dd>
        </>
      )}
    </dl>
  );
};

interface BodyProps {
  readonly data: ResultOf<typeof PERSON>;
  readonly person: PersonThing;
  /** Which of the two comes first. */
  readonly as: 'worker' | 'mentor';
}

const AsMaster = ({ data, person }: Omit<BodyProps, 'as'>) => {
  const { t } = useText();
  const { nodes, totalCount } = data.asMaster;
  if (!person.mentor && nodes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="as-master">
      <div className="card__head">
        <h2 id="as-master">{t('worker.apprentices', { count: totalCount })}</h2>
        <PageLink to={`/lineage/${person.personId}`}>{t('frame.lineage')}</PageLink>
      </div>
      {nodes.length > 0 ? (
        <PairingTable pairings={nodes} shows="apprentice" />
      ) : (
        <Empty text={t('worker.noApprentices')} />
      )}
    </section>
  );
};

const AsApprentice = ({ data }: Pick<BodyProps, 'data'>) => {
  const { t } = useText();
  const { nodes } = data.asApprentice;
  return (
    <section className="card" aria-labelledby="as-apprentice">
      <div className="card__head">
        <h2 id="as-apprentice">{t('worker.masters')}</h2>
      </div>
      {nodes.length > 0 ? <PairingTable pairings={nodes} shows="master" /> : <Empty text={t('worker.noMasters')} />}
    </section>
  );
};

const useStanding = () => {
  const { t } = useText();
  const f = useFormat();
  return ({ leftOn, erased, mentor, pairingId }: PersonThing, apprentices: number): string => {
    if (erased) return t('worker.state.erased');
    if (leftOn) return t('worker.state.left', { day: f.day(leftOn) });
    const parts = [
      mentor && !mentor.withdrawnOn ? t('worker.state.teaches', { count: apprentices }) : undefined,
      pairingId !== null ? t('worker.state.learns') : undefined,
    ].filter((part) => part !== undefined);
    return parts.length > 0
      ? t('worker.state.employedAnd', { parts: parts.join(t('kit.comma')) })
      : t('worker.state.free');
  };
};

const Body = ({ data, person, as }: BodyProps) => {
  const { t } = useText();
  const happenings = usePersonHappenings();
  const standing = useStanding();
  const master = <AsMaster data={data} person={person} />;
  const apprentice = <AsApprentice data={data} />;
  return (
    <ThingPage
      title={person.name ?? t('worker.erasedName')}
      state={standing(person, person.mentor?.usedPlaces ?? 0)}
      actions={<PersonActions person={person} />}
      happenings={happenings(person)}
    >
      <PersonForm person={person} />
      <section className="card" aria-label={t('worker.facts')}>
        <Facts person={person} />
      </section>
      {as === 'mentor' ? (
        <>
          {master}
          {data.asApprentice.nodes.length > 0 && apprentice}
        </>
      ) : (
        <>
          {apprentice}
          {master}
        </>
      )}
    </ThingPage>
  );
};

/** A person: as a worker who learns, and as a master who teaches. */
export const PersonPage = ({ personId, as }: { readonly personId: string; readonly as: BodyProps['as'] }) => {
  const { data, failure, askAgain } = useAnswer(PERSON, { personId });
  if (data?.worker) return <Body data={data} person={data.worker} as={as} />;
  if (failure) return <Failed failure={failure} again={askAgain} />;
  return data ? <NotThere /> : <Loading lines={8} />;
};
