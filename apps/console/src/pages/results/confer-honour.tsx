import { App, Input } from 'antd';
import { useNavigate } from 'react-router';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { CommandForm, Field, optionalIn, textIn } from '../../kit/form';
import { PageHead } from '../../kit/page';
import { WhenReady } from '../../kit/when-ready';
import { PersonField } from './person-of';
import { SignerField, useIsClerk } from './signer-field';

const CONFER = graphql(
  `
    mutation ConferHonour($input: ConferHonourInput!) {
      conferHonour(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const BESIDE = { OWN_HONOUR: 'personId', DATE_IN_FUTURE: 'on', DATE_TOO_EARLY: 'on' } as const;

const ConferHonourForm = () => {
  const { t } = useText();
  const { programme } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const command = useCommand(CONFER);
  const required = { personId: t('recognition.person'), ...(useIsClerk() && { by: t('results.signedBy') }) };
  return (
    <>
      <PageHead title={t('recognition.confer')} aside={t('recognition.honour.INNOVATION_PACESETTER')} />
      <CommandForm
        command={command}
        required={required}
        draft="honour-new"
        beside={BESIDE}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            honour: 'INNOVATION_PACESETTER' as const,
            personId: textIn(values, 'personId'),
            enterpriseId: textIn(values, 'enterpriseId'),
            conferredOn: optionalIn(values, 'on'),
            by: optionalIn(values, 'by'),
          },
        })}
        submit={t('recognition.confer')}
        onDone={({ id }) => {
          void message.success(t('recognition.conferDone'));
          void navigate(id === undefined ? '/results/honours' : `/results/honours/${id}`);
        }}
      >
        <PersonField label={required.personId} />
        <Field name="on" label={t('recognition.conferredOn')} hint={t('results.todayIfBlank')}>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </>
  );
};

/** Confers an honour on a person, which counts at once. */
const ConferHonourPage = () => (
  <WhenReady>
    <ConferHonourForm />
  </WhenReady>
);

export default ConferHonourPage;
