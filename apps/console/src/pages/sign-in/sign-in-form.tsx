import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { CombinedError } from 'urql';

import { type Bilingual, failureOf, signIn } from '../../client';
import { useText } from '../../i18n';

interface Filled {
  readonly account: string;
  readonly password: string;
}

/** Signing in as a page or dialog needs it: the sentence of a refusal, and whether it is under way. */
const useSignIn = (onSignedIn: () => void) => {
  const [refused, setRefused] = useState<Bilingual>();
  const [sending, setSending] = useState(false);
  const send = async ({ account, password }: Filled): Promise<void> => {
    setSending(true);
    setRefused(undefined);
    try {
      await signIn(account.trim(), password);
      onSignedIn();
    } catch (error) {
      if (!(error instanceof CombinedError)) throw error;
      setRefused(failureOf(error).sentence);
    } finally {
      setSending(false);
    }
  };
  return { refused, sending, send };
};

/** Name and password. */
export const SignInForm = ({ onSignedIn = () => undefined }: { readonly onSignedIn?: () => void }) => {
  const { t, say } = useText();
  const id = useId();
  const [filled, setFilled] = useState<Filled>({ account: '', password: '' });
  const { refused, sending, send } = useSignIn(onSignedIn);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending) void send(filled);
  };
  return (
    <form className="form" onSubmit={submit}>
      {refused && (
        <div className="form__problems" role="alert">
          {say(refused)}
        </div>
      )}
      <div className="field">
        <label className="field__label" htmlFor={`${id}account`}>
          {t('signIn.account')}
        </label>
        <Input
          id={`${id}account`}
          name="account"
          autoComplete="username"
          autoCapitalize="none"
          size="large"
          required
          value={filled.account}
          onChange={({ target }) => setFilled({ ...filled, account: target.value })}
        />
      </div>
      <div className="field">
        <label className="field__label" htmlFor={`${id}password`}>
          {t('signIn.password')}
        </label>
        <Input.Password
          id={`${id}password`}
          name="password"
          autoComplete="current-password"
          size="large"
          required
          value={filled.password}
          onChange={({ target }) => setFilled({ ...filled, password: target.value })}
        />
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={sending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
};
