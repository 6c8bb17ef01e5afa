import { App, Input } from 'antd';
import { useNavigate } from 'react-router';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CommandForm, Field, optionalIn, textIn } from '../../kit/form';
import { PageHead } from '../../kit/page';
import { WhenReady } from '../../kit/when-ready';
import { SignerField, useIsClerk } from './signer-field';

const ANNOUNCE = graphql(
  `
    mutation AnnounceCompetition($input: AnnounceCompetitionInput!) {
      announceCompetition(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const BESIDE = {
  NAME_MISSING: 'name',
  NAME_INVALID: 'name',
  DATE_INVALID: 'heldOn',
  DATE_IN_FUTURE: 'heldOn',
  DATE_TOO_EARLY: 'heldOn',
} as const;

const AnnounceCompetitionForm = () => {
  const { t } = useText();
  const { programme, node } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const command = useCommand(ANNOUNCE);
  const required = {
    name: t('results.name'),
    heldOn: t('competition.heldOn'),
    ...(useIsClerk() && { by: t('results.signedBy') }),
  };
  return (
    <>
      <PageHead title={t('competition.announce')} />
      <CommandForm
        command={command}
        required={required}
        draft="competition-new"
        beside={BESIDE}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            organiserId: node?.nodeId ?? '',
            name: textIn(values, 'name'),
            heldOn: textIn(values, 'heldOn'),
            by: optionalIn(values, 'by'),
          },
        })}
        submit={t('competition.announce')}
        onDone={({ id }) => {
          void message.success(t('competition.announceDone'));
          void navigate(id === undefined ? '/results/competitions' : `/results/competitions/${id}`);
        }}
      >
        <p className="soft">{t('competition.heldBy', { organiser: node?.name ?? '—' })}</p>
        <Field name="name" label={required.name} hint={t('competition.nameHint')} required>
          <Input autoComplete="off" maxLength={60} />
        </Field>
        <Field name="heldOn" label={required.heldOn} hint={t('competition.heldOnHint')} required>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </>
  );
};

/** Announces a competition of my own unit to the whole city. */
const AnnounceCompetitionPage = () => (
  <WhenReady>
    <AnnounceCompetitionForm />
  </WhenReady>
);

export default AnnounceCompetitionPage;
