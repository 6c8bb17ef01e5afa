import { App, Input, Select } from 'antd';
import { useNavigate } from 'react-router';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { EnterprisePicker } from '../../kit/enterprise-picker';
import { CommandForm, Field, optionalIn, textIn, useFormState, wordIn } from '../../kit/form';
import { PageHead } from '../../kit/page';
import { PersonPicker } from '../../kit/person-picker';
import { useNames } from '../../kit/use-names';
import { WhenReady } from '../../kit/when-ready';
import { TITLE_NAMES, type TitleRow } from './recognition-query';
import { SignerField, useIsClerk } from './signer-field';

const AWARD = graphql(
  `
    mutation AwardTitle($input: AwardTitleInput!) {
      awardTitle(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

type Values = Readonly<Record<string, unknown>>;

/** Which field holds the holder: a person and an enterprise are chosen in different ones. */
const holderField = (values: Values): 'personId' | 'enterpriseId' =>
  values['title'] === 'EXCELLENT_ENTERPRISE' ? 'enterpriseId' : 'personId';

const Holder = () => {
  const { t } = useText();
  const { values } = useFormState();
  return holderField(values) === 'enterpriseId' ? (
    <Field name="enterpriseId" label={t('results.enterprise')} required>
      <EnterprisePicker />
    </Field>
  ) : (
    <Field name="personId" label={t('recognition.master')} required>
      <PersonPicker />
    </Field>
  );
};

const AwardTitleForm = () => {
  const { t } = useText();
  const name = useNames();
  const { programme } = useMyself();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const command = useCommand(AWARD);
  const required = { title: t('recognition.title'), ...(useIsClerk() && { by: t('results.signedBy') }) };
  return (
    <>
      <PageHead title={t('recognition.award')} />
      <CommandForm
        command={command}
        required={required}
        initial={{ title: 'MASTER' }}
        draft="title-new"
        beside={{ HOLDER_UNKNOWN: 'personId', DATE_IN_FUTURE: 'on', DATE_TOO_EARLY: 'on' }}
        check={(values) => {
          const field = holderField(values);
          const label = t(field === 'personId' ? 'recognition.master' : 'results.enterprise');
          return { [field]: textIn(values, field) === '' ? t('kit.mandatory', { label }) : undefined };
        }}
        variables={(values) => ({
          input: {
            programmeId: programme?.programmeId ?? '',
            title: wordIn<TitleRow['title']>(values, 'title'),
            holderKind: holderField(values) === 'personId' ? ('PERSON' as const) : ('ENTERPRISE' as const),
            holderId: textIn(values, holderField(values)),
            awardedOn: optionalIn(values, 'on'),
            signedBy: optionalIn(values, 'by'),
          },
        })}
        submit={t('recognition.award')}
        onDone={() => {
          void message.success(t('recognition.awardDone'));
          void navigate('/results/titles');
        }}
      >
        <Field name="title" label={required.title} required>
          <Select options={TITLE_NAMES.map((value) => ({ value, label: name('title', value) }))} />
        </Field>
        <Holder />
        <Field name="on" label={t('recognition.conferredOn')} hint={t('results.todayIfBlank')}>
          <Input type="date" />
        </Field>
        <SignerField />
      </CommandForm>
    </>
  );
};

/** Awards a title to a master or an enterprise: the city union's to give. */
const AwardTitlePage = () => (
  <WhenReady>
    <AwardTitleForm />
  </WhenReady>
);

export default AwardTitlePage;
