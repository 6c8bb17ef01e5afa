import { App, Input } from 'antd';
import { useState } from 'react';

import { graphql, useCommand } from '../../client';
import { useText } from '../../i18n';
import { CommandForm, Field } from '../../kit/form';

const SET_PASSWORD = graphql(`
  mutation SetMyPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      id
      position
      rejected
      message {
        zh
        en
      }
      values
    }
  }
`);

const SECRET = ['present', 'password'];

/** One's own password; neither word is ever kept in the browser. */
export const PasswordForm = () => {
  const { t } = useText();
  const { message } = App.useApp();
  const command = useCommand(SET_PASSWORD);
  const [round, setRound] = useState(0);
  const required = { present: t('account.present'), password: t('account.next') };
  return (
    <section className="card account__part" aria-labelledby="password">
      <h2 id="password">{t('account.password')}</h2>
      <CommandForm
        key={round}
        command={command}
        required={required}
        secret={SECRET}
        submit={t('account.change')}
        variables={({ present, password }) => ({ input: { present: String(present), password: String(password) } })}
        onDone={() => {
          setRound(round + 1);
          void message.success(t('account.changed'));
        }}
      >
        <Field name="present" label={required.present} required>
          <Input.Password autoComplete="current-password" />
        </Field>
        <Field name="password" label={required.password} hint={t('account.nextHint')} required>
          <Input.Password autoComplete="new-password" />
        </Field>
      </CommandForm>
    </section>
  );
};
