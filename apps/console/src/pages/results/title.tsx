import { useParams } from 'react-router';

import { graphql, RECEIPT, type ResultOf, type Role, useAnswer, useCommand } from '../../client';
import { useText } from '../../i18n';
import { NotThere } from '../../kit/not-there';
import { PageLink } from '../../kit/page-link';
import { Shown } from '../../kit/states';
import { useNames } from '../../kit/use-names';
import { RecognitionPage } from './recognition-page';
import { TITLE } from './recognition-query';
import { RevokeForm } from './revoke-form';

const REVOKE = graphql(
  `
    mutation RevokeTitle($input: RevokeTitleInput!) {
      revokeTitle(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const REVOKERS: readonly Role[] = ['CITY_HANDLER'];

type Title = ResultOf<typeof TITLE>['results']['nodes'][number];

const Revoke = ({ titleId }: Title) => {
  const { t } = useText();
  const command = useCommand(REVOKE);
  return (
    <RevokeForm
      draft={`title-revoke-${titleId}`}
      title={t('recognition.revoke')}
      consequence={t('recognition.revokeTitleMeans')}
      told={t('recognition.revokeDone')}
      common={[t('results.common.untrue'), t('recognition.common.unfit')]}
      command={command}
      variables={(reason) => ({ input: { titleId, reason } })}
    />
  );
};

const Body = (title: Title) => {
  const { t } = useText();
  const name = useNames();
  const { holderId, holderKind, holderName, awardedOn, revokedOn, reason } = title;
  const words = name('title', title.title);
  return (
    <RecognitionPage
      title={t('recognition.of', { what: words, whom: holderName ?? '—' })}
      givenOn={awardedOn}
      revokedOn={revokedOn}
      reason={reason}
      revokers={REVOKERS}
      whyNot={t('recognition.whyNot.title')}
      form={<Revoke {...title} />}
      facts={
        <>
          <dt>{t('recognition.holder')}</dt>
          <dd>
            <PageLink to={holderKind === 'PERSON' ? `/workers/${holderId}` : `/enterprises/${holderId}`}>
              {holderName ?? '—'}
            </PageLink>
          </dd>
          <dt>{t('recognition.title')}</dt>
          <dd>{words}</dd>
        </>
      }
    />
  );
};

/** One title of a person or an enterprise. */
const TitlePage = () => {
  const { holderId = '', titleId = '' } = useParams();
  const answer = useAnswer(TITLE, { holderId });
  return (
    <Shown answer={answer} lines={6}>
      {({ results: { nodes } }) => {
        const title = nodes.find((one) => one.titleId === titleId);
        return title ? <Body {...title} /> : <NotThere />;
      }}
    </Shown>
  );
};

export default TitlePage;
