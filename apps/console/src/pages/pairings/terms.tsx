import type { ReactNode } from 'react';

import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n';
import { GradeText } from '../../kit/grade';
import { Mark } from '../../kit/tag';
import { useNames } from '../../kit/use-names';
import { OrgName } from '../../kit/org-name';
import { PageLink } from '../../kit/page-link';
import type { PairingThing } from './pairing-query';

const Who = ({ to, name, children }: { readonly to: string; readonly name: string; readonly children: ReactNode }) => (
  <span className="who">
    <PageLink to={to}>{name}</PageLink>
    <span className="soft">{children}</span>
  </span>
);

/** What the agreement says. */
export const Terms = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const f = useFormat();
  const name = useNames();
  const { masterId, masterName, masterGrade, apprenticeId, apprenticeName, apprenticeGrade } = pairing;
  return (
    <dl className="facts">
      <dt>{t('pairing.master')}</dt>
      <dd>
        <Who to={`/mentors/${masterId}`} name={masterName ?? '—'}>
          <GradeText grade={masterGrade} />
        </Who>
      </dd>
      <dt>{t('pairing.apprentice')}</dt>
      <dd>
        <Who to={`/workers/${apprenticeId}`} name={apprenticeName ?? '—'}>
          <GradeText grade={apprenticeGrade} />
        </Who>
      </dd>
      <dt>{t('pairing.enterprise')}</dt>
      <dd>
        <PageLink to={`/enterprises/${pairing.enterpriseId}`}>
          <OrgName name={pairing.enterpriseName} />
        </PageLink>
      </dd>
      <dt>{t('pairing.trade')}</dt>
      <dd>
        {name('trade', pairing.trade)} {pairing.priorityTrade && <Mark text={t('pairing.priority')} />}
      </dd>
      <dt>{t('pairing.target')}</dt>
      <dd>
        <GradeText grade={pairing.targetGrade} />
      </dd>
      <dt>{t('pairing.term')}</dt>
      <dd>{t('pairing.fromTo', { from: f.day(pairing.startedOn), to: f.day(pairing.endsOn) })}</dd>
      {pairing.approvedOn && (
        <>
          <dt>{t('pairing.approvedOn')}</dt>
          <dd>{f.day(pairing.approvedOn)}</dd>
        </>
      )}
    </dl>
  );
};
