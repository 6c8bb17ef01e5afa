import './frame.css';

import { Suspense } from 'react';
import { Outlet, useLocation, useMatches } from 'react-router';

import { useOnline } from '../client';
import { useText } from '../i18n';
import { Loading } from '../kit/states';
import { BottomBar } from './bottom-bar';
import { ErrorBoundary } from './error-boundary';
import { MyselfProvider, useMyself } from './myself';
import { isOnPhone } from './navigation';
import { NotFound } from './not-found';
import type { PageRoute } from './route';
import { SideNav } from './side-nav';
import { SignInAgain } from './sign-in-again';
import { TopBar } from './top-bar';

const Offline = () => {
  const { t } = useText();
  return useOnline() ? null : (
    <p className="offline" role="status">
      {t('frame.offline')}
    </p>
  );
};

/** The page itself, if it is one of this person's. */
const Page = () => {
  const { role } = useMyself();
  const { pathname } = useLocation();
  const route = useMatches().at(-1)?.handle as PageRoute | undefined;
  const isMine = !route || route.roles.includes(role);
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading lines={8} />}>{isMine ? <Outlet /> : <NotFound forRole />}</Suspense>
    </ErrorBoundary>
  );
};

const Framed = () => {
  const { t } = useText();
  const { role } = useMyself();
  return (
    <div className="frame" data-on-phone={isOnPhone(role)}>
      <a href="#main" className="skip">
        {t('frame.skip')}
      </a>
      <SideNav />
      <TopBar />
      <div>
        <Offline />
        <main id="main" className="main" tabIndex={-1}>
          <Page />
        </main>
      </div>
      <BottomBar />
    </div>
  );
};

const Around = () => {
  const route = useMatches().at(-1)?.handle as PageRoute | undefined;
  return route?.bare ? <Page /> : <Framed />;
};

/** Everything that somebody signed in sees: the frame around a page, and the dialog that signs in again over it. */
const Shell = () => (
  <MyselfProvider>
    <Around />
    <SignInAgain />
  </MyselfProvider>
);

export default Shell;
