import '../sign-in/sign-in.css';

import { Button } from 'antd';
import { useEffect, useState } from 'react';

import { nameHere, signOut, useOnline, useSession } from '../../client';
import { useText } from '../../i18n';
import { usePageTitle } from '../../kit/page';

interface JoinChoiceProps {
  /** Nobody is signed in any more, and the code is to be used. */
  readonly onUse: () => void;
  readonly onBack: () => void;
}

const useWhoIsHere = (): string => {
  const { t } = useText();
  const who = useSession()?.who;
  const [name, setName] = useState<string>();
  const accountId = who?.accountId;
  useEffect(() => {
    if (accountId === undefined) return undefined;
    let isGone = false;
    void nameHere().then((found) => isGone || setName(found));
    return () => {
      isGone = true;
    };
  }, [accountId]);
  return [name, who && t(`terms.role.${who.role}`)].filter(Boolean).join(' · ');
};

/**
 * A code was scanned where somebody is signed in. Nobody is signed out by a scan, and a code that works once is not
 * spent before somebody has said so.
 */
export const JoinChoice = ({ onUse, onBack }: JoinChoiceProps) => {
  const { t } = useText();
  usePageTitle(t('phone.join'));
  const who = useWhoIsHere();
  const isOnline = useOnline();
  const [leaving, setLeaving] = useState(false);
  const use = async (): Promise<void> => {
    setLeaving(true);
    await signOut();
    onUse();
  };
  return (
    <main className="sign-in__form">
      <h1>{t('phone.join')}</h1>
      {who && (
        <p>
          <strong>{t('phone.joinHere', { who })}</strong>
        </p>
      )}
      <p>{t('phone.joinChoice')}</p>
      {isOnline ? (
        <Button type="primary" size="large" block loading={leaving} onClick={use}>
          {t('phone.joinUse')}
        </Button>
      ) : (
        <p role="status">{t('phone.joinOffline')}</p>
      )}
      <Button size="large" block disabled={leaving} onClick={onBack}>
        {t('phone.joinBack')}
      </Button>
    </main>
  );
};
