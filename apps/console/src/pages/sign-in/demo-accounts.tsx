import { Button } from 'antd';
import { useState } from 'react';
import { CombinedError } from 'urql';

import { type Bilingual, failureOf, signInAsDemo } from '../../client';
import { useText } from '../../i18n';
import type { DemoAccount } from './use-installation';

/** One click for each role of the demonstration; nothing in any other installation. */
export const DemoAccounts = ({ accounts }: { readonly accounts: readonly DemoAccount[] }) => {
  const { t, say } = useText();
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<Bilingual>();
  if (accounts.length === 0) return null;
  const enter = async (account: string): Promise<void> => {
    setSending(account);
    setRefused(undefined);
    try {
      await signInAsDemo(account);
    } catch (error) {
      if (!(error instanceof CombinedError)) throw error;
      setRefused(failureOf(error).sentence);
    } finally {
      setSending(undefined);
    }
  };
  return (
    <section className="demo" aria-labelledby="demo">
      <h2 id="demo">{t('signIn.demo')}</h2>
      <p className="soft small">{t('signIn.demoAbout')}</p>
      {refused && (
        <div className="form__problems" role="alert">
          {say(refused)}
        </div>
      )}
      <ul className="demo__accounts">
        {accounts.map(({ account, role, nodeName }) => (
          <li key={account}>
            <Button block loading={sending === account} onClick={() => void enter(account)}>
              <span className="demo__role">{t(`terms.role.${role}`)}</span>
              <span className="demo__node soft small">{nodeName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
