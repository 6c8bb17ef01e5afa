import '../sign-in/sign-in.css';

import { useEffect, useRef, useState } from 'react';
import { CombinedError } from 'urql';

import { type Bilingual, failureOf, redeemInvitation } from '../../client';
import { useText } from '../../i18n';
import { usePageTitle } from '../../kit/page';

/** The secret stands behind the `#`: browsers send it to no server, so it is in no log. */
export const invitationIn = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string | undefined =>
  pathname === '/join' && hash.length > 1 ? hash.slice(1) : undefined;

/** The first sign-in by the QR code of an invitation: it works once and binds this phone. */
export const JoinPage = ({ code }: { readonly code: string }) => {
  const { t, say } = useText();
  usePageTitle(t('phone.join'));
  const [refused, setRefused] = useState<Bilingual>();
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    window.history.replaceState(null, '', '/');
    redeemInvitation(code).catch((error: unknown) => {
      if (!(error instanceof CombinedError)) throw error;
      setRefused(failureOf(error).sentence);
    });
  }, [code]);
  return (
    <main className="sign-in__form">
      <h1>{t('phone.join')}</h1>
      {refused ? (
        <>
          <p role="alert">{say(refused)}</p>
          <p>{t('phone.joinAgain')}</p>
          <a href="/">{t('phone.toSignIn')}</a>
        </>
      ) : (
        <p role="status">{t('phone.joining')}</p>
      )}
    </main>
  );
};
