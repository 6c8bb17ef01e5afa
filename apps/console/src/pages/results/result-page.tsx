import './results.css';

import type { ComponentType, ReactNode } from 'react';

import { useFormat } from '../../format/use-format';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { FileView } from '../../kit/files';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import { ThingPage } from '../../kit/thing-page';
import { possibleFor, type ResultAct } from './result-acts';
import type { ResultThing } from './result-query';
import type { ResultKind } from './results-query';
import { useResultHappenings } from './use-result-happenings';

/** The form of each act of a kind of results. */
export type ResultForms = Readonly<Record<ResultAct, ComponentType<{ readonly result: ResultThing }>>>;

interface ResultPageProps {
  readonly of: ResultKind;
  readonly result: ResultThing;
  readonly forms: ResultForms;
  /** Facts that only this kind has: pairs of dt and dd. */
  readonly more?: ReactNode;
}

const useStanding = (of: ResultKind) => {
  const { t } = useText();
  const f = useFormat();
  return ({ state, confirmedOn, revokedOn, revocationReason }: ResultThing): string => {
    if (state === 'confirmed' && confirmedOn) return t(`results.${of}.is.confirmed`, { day: f.day(confirmedOn) });
    if (state === 'revoked' && revokedOn) {
      return t(`results.${of}.is.revoked`, { day: f.day(revokedOn), reason: revocationReason ?? '—' });
    }
    return t(`results.${of}.is.claimed`);
  };
};

const Facts = ({ of, result, more }: Omit<ResultPageProps, 'forms'>) => {
  const { t } = useText();
  const f = useFormat();
  return (
    <section className="card" aria-label={t('results.facts')}>
      <dl className="facts">
        {more}
        <dt>{t('results.enterprise')}</dt>
        <dd>
          <PageLink to={`/enterprises/${result.enterpriseId}`}>
            <OrgName name={result.enterpriseName ?? '—'} />
          </PageLink>
        </dd>
        <dt>{t(`results.${of}.people`)}</dt>
        <dd className="result__people">
          {result.people.map(({ personId, name }) => (
            <PageLink key={personId} to={`/workers/${personId}`}>
              {name ?? '—'}
            </PageLink>
          ))}
        </dd>
        <dt>{t(`results.${of}.claimedOn`)}</dt>
        <dd>{f.day(result.claimedOn)}</dd>
        {result.confirmedOn && (
          <>
            <dt>{t(`results.${of}.confirmedOn`)}</dt>
            <dd>{f.day(result.confirmedOn)}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

const Evidence = ({ files }: { readonly files: readonly string[] }) => {
  const { t } = useText();
  return (
    <section className="card" aria-labelledby="evidence">
      <div className="card__head">
        <h2 id="evidence">{t('results.evidence')}</h2>
      </div>
      {files.length === 0 ? (
        <p className="soft">{t('results.noEvidence')}</p>
      ) : (
        <div className="evidence">
          {files.map((sha256, place) => (
            <FileView key={sha256} sha256={sha256} label={t('kit.fileOf', { place: place + 1 })} />
          ))}
        </div>
      )}
    </section>
  );
};

/** The page of one result: how it stands, what I can do with it now, and what not, with the reason. */
export const ResultPage = ({ of, result, forms, more }: ResultPageProps) => {
  const { t } = useText();
  const me = useMyself();
  const standing = useStanding(of);
  const happenings = useResultHappenings(of);
  const [doing] = useAct();
  const { acts, whyNot } = possibleFor(result, me);
  const act = acts.find((one) => one === doing);
  const Form = act && forms[act];
  return (
    <ThingPage
      title={result.title ?? '—'}
      state={standing(result)}
      actions={
        acts.length > 0 && (
          <ActButtons
            acts={acts.map((code) => ({ code, label: t(`results.${of}.${code}`), main: code === 'confirm' }))}
          />
        )
      }
      impossible={whyNot.map((one) => ({
        action: t(`results.${of}.${one.act}`),
        reason: t(`results.${of}.whyNot.${one.reason}`),
      }))}
      happenings={happenings(result)}
    >
      {Form && <Form key={act} result={result} />}
      <Facts of={of} result={result} more={more} />
      <Evidence files={result.evidence} />
    </ThingPage>
  );
};
