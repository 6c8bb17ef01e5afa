import { useSyncExternalStore } from 'react';
import { CombinedError } from 'urql';

import { failureOf } from './failure';
import { forgetPosition } from './read-after';
import { graphql, type ResultOf } from './graphql';
import { post } from './post';
import { preferencesOf } from './preferences';
import { forgetOthers } from './remembered';

/** A session as each way of signing in hands it out. */
const SESSION = graphql(`
  fragment Session on SignIn @_unmask {
    token
    expiresAt
    refreshToken
    who {
      accountId
      personId
      role
      nodeId
    }
  }
`);

const SIGN_IN = graphql(
  `
    mutation SignIn($account: String!, $password: String!) {
      signIn(account: $account, password: $password) {
        ...Session
      }
    }
  `,
  [SESSION],
);

const SIGN_IN_AS_DEMO = graphql(
  `
    mutation SignInAsDemo($account: String!) {
      signInAsDemo(account: $account) {
        ...Session
      }
    }
  `,
  [SESSION],
);

const REDEEM = graphql(
  `
    mutation RedeemInvitation($code: String!) {
      redeemInvitation(code: $code) {
        ...Session
      }
    }
  `,
  [SESSION],
);

const REFRESH = graphql(
  `
    mutation Refresh($refreshToken: String!) {
      refresh(refreshToken: $refreshToken) {
        ...Session
      }
    }
  `,
  [SESSION],
);

/** A session as the interface hands it out. */
export type Session = ResultOf<typeof SIGN_IN>['signIn'];
export type Who = Session['who'];
export type Role = Who['role'];

const KEY = 'xinhuo.session';
const listeners = new Set<() => void>();

const stored = (): Session | undefined => {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Session | null) ?? undefined;
  } catch {
    return undefined;
  }
};

/** All tabs share one session, since its secret renews it only once. */
let session = stored();

/** What belongs to one person goes with them: in this tab, and in every other that hears of it. */
const nowFor = (accountId: string | undefined): void => {
  preferencesOf(accountId);
  void forgetOthers(accountId);
};
nowFor(session?.who.accountId);

const tell = (): void => listeners.forEach((listener) => listener());

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const keep = (next: Session | undefined): void => {
  const isSomebodyElse = next?.who.accountId !== session?.who.accountId;
  session = next;
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
  if (isSomebodyElse) {
    forgetPosition();
    nowFor(next?.who.accountId);
  }
  tell();
};

window.addEventListener('storage', ({ key }) => {
  if (key !== KEY && key !== null) return;
  const before = session?.who.accountId;
  session = stored();
  if (before !== session?.who.accountId) nowFor(session?.who.accountId);
  tell();
});

/** The session of this browser, or nobody's. */
export const currentSession = (): Session | undefined => session;

/** Whether the token runs out within half a minute. */
export const isRunningOut = (): boolean => session !== undefined && Date.parse(session.expiresAt) - Date.now() < 30_000;

/** A session that was given by other means than name and password. */
export const beginSession = keep;

/** Signs in; throws a CombinedError with the sentence that says why not. */
export const signIn = async (account: string, password: string): Promise<void> => {
  const { signIn: given } = await post(SIGN_IN, { account, password });
  keep(given);
};

/** Signs in to an account of the demonstration, which only the machine itself offers. */
export const signInAsDemo = async (account: string): Promise<void> => {
  const { signInAsDemo: given } = await post(SIGN_IN_AS_DEMO, { account });
  keep(given);
};

/** The first sign-in with an invitation: its secret works once, and the session is bound to this phone. */
export const redeemInvitation = async (code: string): Promise<void> => {
  const { redeemInvitation: given } = await post(REDEEM, { code });
  keep(given);
};

/** Whether a session goes on: not when it is `over`; when the server is `away` nobody can tell, and it is kept. */
export type Renewal = 'renewed' | 'over' | 'away';

let renewing: Promise<Renewal> | undefined;

const renew = async (): Promise<Renewal> => {
  const other = stored();
  if (other && other.token !== session?.token && Date.parse(other.expiresAt) > Date.now() + 30_000) {
    session = other; // another tab was faster
    return 'renewed';
  }
  if (!session) return 'over';
  try {
    const { refresh } = await post(REFRESH, { refreshToken: session.refreshToken });
    keep(refresh);
    return 'renewed';
  } catch (error) {
    return isAway(error) ? 'away' : 'over';
  }
};

const isAway = (error: unknown): boolean =>
  error instanceof CombinedError && (error.networkError !== undefined || failureOf(error).kind === 'unavailable');

/** A new token for the session that goes on. Asked for several times at once, it is one. */
export const renewSession = (): Promise<Renewal> => {
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
};

/** Forgets the session in this browser; the server is told by the `signOut` mutation before. */
export const endSession = (): void => keep(undefined);

/** Who is signed in here, or undefined. */
export const useSession = (): Session | undefined => useSyncExternalStore(subscribe, currentSession);

/** Who is signed in, on a page that nobody else sees. */
export const useWho = (): Who => {
  const signedIn = useSession();
  if (!signedIn) throw new Error('A page was shown to nobody');
  return signedIn.who;
};
