import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { CombinedError } from 'urql';

import { type Bilingual, failureOf, graphql, post, type ResultOf, signInAsDemo } from '../../client';
import { useText } from '../../i18n';

const INSTALLATION = graphql(`
  query Installation {
    installation {
      demoAccounts {
        account
        role
        nodeName
      }
    }
  }
`);

type DemoAccount = ResultOf<typeof INSTALLATION>['installation']['demoAccounts'][number];

/** The accounts of the demonstration; none elsewhere, and none where the server cannot be asked. */
const useDemoAccounts = (): readonly DemoAccount[] => {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    let gone = false;
    post(INSTALLATION, {}).then(
      ({ installation }) => void (gone || setAccounts(installation.demoAccounts)),
      () => undefined, // the form stays, and says what is wrong when it is sent
    );
    return () => void (gone = true);
  }, []);
  return accounts;
};

/** One click for each role of the demonstration; nothing in any other installation. */
export const DemoAccounts = () => {
  const { t, say } = useText();
  const accounts = useDemoAccounts();
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
