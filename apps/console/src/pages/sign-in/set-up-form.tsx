import { Button } from 'antd';
import { type FormEvent, useState } from 'react';

import { type FirstAdministrator, setUp } from '../../client';
import { useText } from '../../i18n';
import { EntryField } from './entry-field';
import { useEntry } from './use-entry';

/** The first administrator of an empty installation, by the code that its start printed. */
export const SetUpForm = () => {
  const { t, say } = useText();
  const [filled, setFilled] = useState<FirstAdministrator>({ code: '', account: '', password: '' });
  const { refused, sending, send } = useEntry(({ code, account, password }: FirstAdministrator) =>
    setUp({ code: code.trim(), account: account.trim(), password }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(filled);
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="soft">{t('signIn.setUpAbout')}</p>
      {refused && (
        <div className="form__problems" role="alert">
          {say(refused)}
        </div>
      )}
      <EntryField
        name="code"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        autoComplete="one-time-code"
        value={filled.code}
        onChange={(code) => setFilled({ ...filled, code })}
      />
      <EntryField
        name="account"
        label={t('signIn.newAccount')}
        autoComplete="username"
        value={filled.account}
        onChange={(account) => setFilled({ ...filled, account })}
      />
      <EntryField
        name="password"
        label={t('signIn.newPassword')}
        autoComplete="new-password"
        secret
        value={filled.password}
        onChange={(password) => setFilled({ ...filled, password })}
      />
      <Button type="primary" htmlType="submit" size="large" block loading={sending}>
        {t('signIn.setUpSubmit')}
      </Button>
      {refused && <a href="/">{t('signIn.setUpDone')}</a>}
    </form>
  );
};
