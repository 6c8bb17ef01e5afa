import '../sign-in/sign-in.css';

import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CombinedError } from 'urql';

import { type Failure, failureOf, redeemInvitation } from '../../client';
import { useText } from '../../i18n';
import { usePageTitle } from '../../kit/page';

const isAway = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'unavailable';

const NotJoined = ({ failure, again }: { readonly failure: Failure; readonly again: () => void }) => {
  const { t, say } = useText();
  return (
    <>
      <p role="alert">{isAway(failure) ? t('phone.joinOffline') : say(failure.sentence)}</p>
      {isAway(failure) ? (
        <Button type="primary" size="large" block onClick={again}>
          {t('kit.again')}
        </Button>
      ) : (
        <p>{t('phone.joinAgain')}</p>
      )}
      <a href="/">{t('phone.toSignIn')}</a>
    </>
  );
};

/** The first sign-in by the QR code of an invitation: it works once and binds this phone. */
export const JoinPage = ({ code }: { readonly code: string }) => {
  const { t } = useText();
  usePageTitle(t('phone.join'));
  const [failure, setFailure] = useState<Failure>();
  const sent = useRef(false);
  const redeem = useCallback(() => {
    setFailure(undefined);
    redeemInvitation(code).catch((error: unknown) => {
      if (!(error instanceof CombinedError)) throw error;
      setFailure(failureOf(error));
    });
  }, [code]);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    redeem();
  }, [redeem]);
  return (
    <main className="sign-in__form">
      <h1>{t('phone.join')}</h1>
      {failure ? <NotJoined failure={failure} again={redeem} /> : <p role="status">{t('phone.joining')}</p>}
    </main>
  );
};
