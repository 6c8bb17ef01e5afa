import { useParams } from 'react-router';

import { graphql, RECEIPT, type ResultOf, type Role, useAnswer, useCommand } from '../../client';
import { useText } from '../../i18n';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { Shown } from '../../kit/states';
import { RecognitionPage } from './recognition-page';
import { HONOUR } from './recognition-query';
import { RevokeForm } from './revoke-form';

const REVOKE = graphql(
  `
    mutation RevokeHonour($input: RevokeHonourInput!) {
      revokeHonour(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const REVOKERS: readonly Role[] = ['COUNTY', 'CITY_HANDLER', 'CITY_APPROVER'];

type Honour = ResultOf<typeof HONOUR>['results']['nodes'][number];

const Revoke = ({ honourId }: Honour) => {
  const { t } = useText();
  const command = useCommand(REVOKE);
  return (
    <RevokeForm
      draft={`honour-revoke-${honourId}`}
      title={t('recognition.revoke')}
      consequence={t('recognition.revokeHonourMeans')}
      told={t('recognition.revokeDone')}
      common={[t('results.common.untrue'), t('results.common.twice')]}
      command={command}
      variables={(reason) => ({ input: { honourId, reason } })}
    />
  );
};

const Body = (honour: Honour) => {
  const { t } = useText();
  const { name, personId, enterpriseId, enterpriseName, conferredOn, revokedOn } = honour;
  const words = t(`recognition.honour.${honour.honour}`);
  return (
    <RecognitionPage
      title={t('recognition.of', { what: words, whom: name ?? '—' })}
      givenOn={conferredOn}
      revokedOn={revokedOn}
      reason={honour.revocationReason}
      revokers={REVOKERS}
      whyNot={t('recognition.whyNot.honour')}
      form={<Revoke {...honour} />}
      facts={
        <>
          <dt>{t('recognition.person')}</dt>
          <dd>
            <PageLink to={`/workers/${personId}`}>{name ?? '—'}</PageLink>
          </dd>
          <dt>{t('recognition.honour')}</dt>
          <dd>{words}</dd>
          <dt>{t('results.enterprise')}</dt>
          <dd>
            <PageLink to={`/enterprises/${enterpriseId}`}>{enterpriseName ?? '—'}</PageLink>
          </dd>
        </>
      }
    />
  );
};

/** One honour of a person. */
const HonourPage = () => {
  const { honourId = '' } = useParams();
  const answer = useAnswer(HONOUR, { id: honourId });
  return (
    <Shown answer={answer} lines={6}>
      {({ results: { nodes } }) => (nodes[0] ? <Body {...nodes[0]} /> : <NotThere />)}
    </Shown>
  );
};

export default HonourPage;
