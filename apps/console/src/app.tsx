import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { Provider } from 'urql';

import { newClient, usePreference, useSession } from './client';
import { ErrorBoundary } from './frame/error-boundary';
import { LanguageProvider, useText } from './i18n';
import { JoinChoice, JoinPage, useInvitation } from './pages/join';
import { SignInPage } from './pages/sign-in';
import { themeOf } from './theme/tokens';

const Inside = lazy(() => import('./inside'));

const Themed = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useText();
  const [largeText] = usePreference('largeText');
  useEffect(() => {
    document.documentElement.dataset['text'] = largeText ? 'large' : 'usual';
  }, [largeText]);
  return (
    <ConfigProvider
      theme={useMemo(() => themeOf(largeText), [largeText])}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
};

/** Signed in or not; somebody else gets a client of their own, with nothing in it. */
const Door = () => {
  const accountId = useSession()?.who.accountId;
  const { code, stage, setStage } = useInvitation(accountId !== undefined);
  const client = useMemo(() => (accountId === undefined ? undefined : newClient()), [accountId]);
  if (stage === 'choosing') return <JoinChoice onUse={() => setStage('using')} onBack={() => setStage('none')} />;
  if (!client) return stage === 'using' ? <JoinPage code={code} /> : <SignInPage />;
  return (
    <Provider value={client}>
      <Suspense fallback={null}>
        <Inside key={accountId} />
      </Suspense>
    </Provider>
  );
};

/** The console. */
export const App = () => (
  <LanguageProvider>
    <Themed>
      <ErrorBoundary>
        <Door />
      </ErrorBoundary>
    </Themed>
  </LanguageProvider>
);
