import { Button, Modal } from 'antd';

import { endSession, signedInAgain, useSignInWanted } from '../client';
import { useText } from '../i18n';
import { SignInForm } from '../pages/sign-in/sign-in-form';

/** Over the page, so that nothing filled in is lost; the requests that wait go on afterwards. */
export const SignInAgain = () => {
  const { t } = useText();
  const wanted = useSignInWanted();
  const leave = (): void => {
    signedInAgain(false);
    endSession();
  };
  return (
    <Modal
      open={wanted}
      title={t('signIn.again')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p className="soft" style={{ marginBottom: 16 }}>
        {t('signIn.againHint')}
      </p>
      <SignInForm onSignedIn={() => signedInAgain(true)} />
      <Button type="link" style={{ padding: 0, marginTop: 8 }} onClick={leave}>
        {t('signIn.leave')}
      </Button>
    </Modal>
  );
};
