import './sign-in.css';

import { Button } from 'antd';

import { useText } from '../../i18n';
import { usePageTitle } from '../../kit/page';
import { DemoAccounts } from './demo-accounts';
import { Embers } from './embers';
import { SetUpForm } from './set-up-form';
import { SignInForm } from './sign-in-form';
import { useInstallation } from './use-installation';

/** What nobody signed in sees, at whatever address: the page asked for comes after. */
export const SignInPage = () => {
  const { t, language, setLanguage } = useText();
  const { awaitsSetUp, demoAccounts } = useInstallation();
  const title = t(awaitsSetUp ? 'signIn.setUp' : 'signIn.title');
  usePageTitle(title);
  return (
    <div className="sign-in">
      <section className="sign-in__side" aria-hidden>
        <Embers />
        <p className="sign-in__words">
          <strong>{t('terms.product')}</strong>
          <span>{t('terms.productLine')}</span>
        </p>
      </section>
      <main className="sign-in__form">
        <Button
          type="text"
          className="sign-in__language"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('frame.language')}
        </Button>
        <h1>{title}</h1>
        {awaitsSetUp ? <SetUpForm /> : <SignInForm />}
        <DemoAccounts accounts={demoAccounts} />
      </main>
    </div>
  );
};
