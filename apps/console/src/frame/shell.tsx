import './frame.css';

import { Suspense } from 'react';
import { Outlet, useLocation, useMatches } from 'react-router';

import { useOnline } from '../client';
import { useText } from '../i18n';
import { NotThere } from '../kit/not-there';
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

/** Parameters like `:pairingId`; what cannot be an id is nobody's, and the server is not asked. */
const isIdName = (name: string): boolean => name.endsWith('Id');
const isId = (value = ''): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const pageOf = ({ isMine, isAddress }: { readonly isMine: boolean; readonly isAddress: boolean }) => {
  if (!isMine) return <NotFound forRole />;
  return isAddress ? <Outlet /> : <NotThere />;
};

/** The page itself, if it is one of this person's. */
const Page = () => {
  const { role } = useMyself();
  const { pathname } = useLocation();
  const match = useMatches().at(-1);
  const route = match?.handle as PageRoute | undefined;
  const isMine = !route || route.roles.includes(role);
  const isAddress = Object.entries(match?.params ?? {}).every(([name, value]) => !isIdName(name) || isId(value));
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading lines={8} />}>{pageOf({ isMine, isAddress })}</Suspense>
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
