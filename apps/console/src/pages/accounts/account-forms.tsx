import { Input } from 'antd';

import { useCommand } from '../../client';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, textIn } from '../../kit/form';
import { type AccountRow, CLOSE_ACCOUNT, RESET_PASSWORD } from './accounts-query';

interface OfAccount {
  readonly account: AccountRow;
}

const SECRET = ['password'];

/** Sets somebody's password anew; they are signed out everywhere. */
export const ResetForm = ({ account: { accountId, name } }: OfAccount) => {
  const { t } = useText();
  const command = useCommand(RESET_PASSWORD);
  const done = useActDone(t('accounts.passwordSet', { name }));
  return (
    <ActPanel title={t('accounts.setPasswordOf', { name })} consequence={t('accounts.setPasswordMeans')}>
      <CommandForm
        command={command}
        required={{ password: t('accounts.password') }}
        secret={SECRET}
        beside={{ PASSWORD_TOO_WEAK: 'password' }}
        variables={(values) => ({ input: { accountId, password: textIn(values, 'password') } })}
        submit={t('accounts.setPassword')}
        onDone={done}
      >
        <Field name="password" label={t('accounts.password')} hint={t('accounts.passwordHint')} required>
          <Input.Password autoComplete="new-password" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};

/** Closes an account for good. */
export const CloseForm = ({ account: { accountId, name } }: OfAccount) => {
  const { t } = useText();
  const command = useCommand(CLOSE_ACCOUNT);
  const done = useActDone(t('accounts.closeDone', { name }));
  return (
    <ActPanel title={t('accounts.closeOf', { name })} consequence={t('accounts.closeMeans')}>
      <CommandForm
        command={command}
        variables={() => ({ input: { accountId } })}
        submit={t('accounts.close')}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};
