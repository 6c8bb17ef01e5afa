import { Input, Select } from 'antd';
import type { ComponentProps } from 'react';

import { type Role, useCommand } from '../../client';
import { useText } from '../../i18n';
import { ActPanel, useActDone } from '../../kit/acts';
import { CommandForm, Field, textIn, useFormState, wordIn } from '../../kit/form';
import { NodeSelect, type UnitKind } from '../../kit/node-select';
import { OPEN_ACCOUNT, ROLES } from './accounts-query';

const ID_NUMBER = /^\d{17}[\dXx]$/;
const SECRET = ['idNumber', 'password'];

/** Where somebody of a role stands; any unit where the role may stand anywhere. */
const KINDS: Readonly<Partial<Record<Role, readonly UnitKind[]>>> = {
  ADMIN: ['city'],
  CITY_HANDLER: ['city'],
  CITY_APPROVER: ['city'],
  FINANCE: ['city'],
  COUNTY: ['county', 'industry', 'township', 'joint'],
  ENTERPRISE: ['enterprise', 'joint'],
  MASTER: ['enterprise'],
  APPRENTICE: ['enterprise'],
};

const UnitOfRole = (input: ComponentProps<typeof NodeSelect>) => {
  const kinds = KINDS[wordIn<Role>(useFormState().values, 'role')];
  return <NodeSelect {...input} {...(kinds && { kinds })} />;
};

/** Opens an account for somebody by name and identity number. */
export const OpenForm = () => {
  const { t } = useText();
  const command = useCommand(OPEN_ACCOUNT);
  const done = useActDone(t('accounts.opened'));
  const required = {
    account: t('accounts.name'),
    name: t('accounts.person'),
    idNumber: t('accounts.idNumber'),
    role: t('accounts.role'),
    nodeId: t('accounts.node'),
    password: t('accounts.password'),
  };
  return (
    <ActPanel title={t('accounts.openNew')} consequence={t('accounts.openMeans')}>
      <CommandForm
        command={command}
        required={required}
        secret={SECRET}
        beside={{
          NAME_TAKEN: 'account',
          PASSWORD_TOO_WEAK: 'password',
          ID_NUMBER_INVALID: 'idNumber',
          HOLDER_NAME_DIFFERS: 'name',
        }}
        check={(values) => ({
          idNumber:
            textIn(values, 'idNumber') === '' || ID_NUMBER.test(textIn(values, 'idNumber'))
              ? undefined
              : t('accounts.idNumberWrong'),
        })}
        variables={(values) => ({
          input: {
            account: textIn(values, 'account'),
            name: textIn(values, 'name'),
            idNumber: textIn(values, 'idNumber'),
            role: wordIn<Role>(values, 'role'),
            nodeId: textIn(values, 'nodeId'),
            password: textIn(values, 'password'),
          },
        })}
        submit={t('accounts.openNew')}
        onDone={done}
      >
        <Field name="account" label={required.account} required>
          <Input autoComplete="off" maxLength={64} />
        </Field>
        <Field name="name" label={required.name} required>
          <Input autoComplete="off" maxLength={64} />
        </Field>
        <Field name="idNumber" label={required.idNumber} hint={t('accounts.idNumberHint')} required>
          <Input autoComplete="off" maxLength={18} />
        </Field>
        <Field name="role" label={required.role} required>
          <Select virtual={false} options={ROLES.map((role) => ({ value: role, label: t(`terms.role.${role}`) }))} />
        </Field>
        <Field name="nodeId" label={required.nodeId} required>
          <UnitOfRole />
        </Field>
        <Field name="password" label={required.password} hint={t('accounts.passwordHint')} required>
          <Input.Password autoComplete="new-password" />
        </Field>
      </CommandForm>
    </ActPanel>
  );
};
