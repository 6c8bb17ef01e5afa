import { Button } from 'antd';
import { type FormEvent, useState } from 'react';

import { signIn } from '../../client';
import { useText } from '../../i18n';
import { EntryField } from './entry-field';
import { useEntry } from './use-entry';

/** Name and password. */
export const SignInForm = ({ onSignedIn = () => undefined }: { readonly onSignedIn?: () => void }) => {
  const { t, say } = useText();
  const [filled, setFilled] = useState({ account: '', password: '' });
  const { refused, sending, send } = useEntry(async ({ account, password }: typeof filled) => {
    await signIn(account.trim(), password);
    onSignedIn();
    return undefined;
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(filled);
  };
  return (
    <form className="form" onSubmit={submit}>
      {refused && (
        <div className="form__problems" role="alert">
          {say(refused)}
        </div>
      )}
      <EntryField
        name="account"
        label={t('signIn.account')}
        autoComplete="username"
        value={filled.account}
        onChange={(account) => setFilled({ ...filled, account })}
      />
      <EntryField
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        secret
        value={filled.password}
        onChange={(password) => setFilled({ ...filled, password })}
      />
      <Button type="primary" htmlType="submit" size="large" block loading={sending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
};
