import { Button } from 'antd';

import { useAnswer, useWho } from '../../client';
import { instant } from '../../format';
import { useText } from '../../i18n';
import { ActButtons, useAct } from '../../kit/acts';
import { ChoiceFilter, type Column, ListPage, oneOf, TextFilter, useListAddress } from '../../kit/list-page';
import { LinkButton } from '../../kit/link-button';
import { Mark } from '../../kit/tag';
import { CloseForm, ResetForm } from './account-forms';
import { type AccountRow, ACCOUNTS, ROLES } from './accounts-query';
import { OpenForm } from './open-form';

const STANDINGS = ['open', 'closed'] as const;
const FORMS = { reset: ResetForm, close: CloseForm } as const;

/** What is done with one account stands in the address as `reset-<id>`. */
const Doing = ({ rows }: { readonly rows: readonly AccountRow[] | undefined }) => {
  const [doing = ''] = useAct();
  if (doing === 'open') return <OpenForm />;
  const [act, accountId] = [doing.slice(0, 5), doing.slice(6)];
  const account = rows?.find((row) => row.accountId === accountId && row.open);
  if (!account || !(act in FORMS)) return null;
  const Form = FORMS[act as keyof typeof FORMS];
  return <Form key={doing} account={account} />;
};

const RowActs = ({ row }: { readonly row: AccountRow }) => {
  const { t } = useText();
  const { accountId } = useWho();
  const [, start] = useAct();
  if (!row.open || row.accountId === accountId) return null;
  return (
    <span className="who">
      <Button size="small" onClick={() => start(`reset-${row.accountId}`)}>
        {t('accounts.setPassword')}
      </Button>
      <Button size="small" onClick={() => start(`close-${row.accountId}`)}>
        {t('accounts.close')}
      </Button>
    </span>
  );
};

const useColumns = (): readonly Column<AccountRow>[] => {
  const { t } = useText();
  return [
    { key: 'name', title: t('accounts.name'), cell: (row) => row.name },
    { key: 'person', title: t('accounts.person'), cell: (row) => row.personName ?? '—' },
    { key: 'role', title: t('accounts.role'), cell: (row) => t(`terms.role.${row.role}`), priority: 2 },
    { key: 'node', words: true, title: t('accounts.node'), cell: (row) => row.nodeName ?? '—', priority: 2 },
    {
      key: 'standing',
      title: t('accounts.standing'),
      priority: 2,
      cell: (row) => (row.open ? t('accounts.open') : <Mark text={t('accounts.closed')} tone="bad" />),
    },
    { key: 'opened', title: t('accounts.openedAt'), cell: (row) => instant(row.openedAt), priority: 3 },
    { key: 'acts', title: t('accounts.acts'), cell: (row) => <RowActs row={row} /> },
  ];
};

/** The accounts of the installation: opened, given a new password, closed. */
const AccountsPage = () => {
  const { t } = useText();
  const list = useListAddress();
  const standing = oneOf(list.filters['standing'], STANDINGS);
  const answer = useAnswer(ACCOUNTS, {
    first: 50,
    after: list.after ?? null,
    filter: {
      text: list.filters['text'] ?? null,
      role: oneOf(list.filters['role'], ROLES),
      open: standing && standing === 'open',
    },
  });
  const rows = answer.data?.accounts;
  return (
    <>
      <Doing rows={rows?.nodes} />
      <ListPage<AccountRow>
        title={t('accounts.title')}
        list={list}
        answer={answer}
        rows={rows}
        rowKey={({ accountId }) => accountId}
        columns={useColumns()}
        empty={t('accounts.none')}
        filters={
          <>
            <TextFilter list={list} name="text" label={t('accounts.find')} />
            <ChoiceFilter
              list={list}
              name="role"
              label={t('accounts.role')}
              options={ROLES.map((role) => ({ value: role, label: t(`terms.role.${role}`) }))}
            />
            <ChoiceFilter
              list={list}
              name="standing"
              label={t('accounts.standing')}
              options={STANDINGS.map((value) => ({ value, label: t(`accounts.${value}`) }))}
            />
          </>
        }
        action={
          <>
            <LinkButton to="/invitations/issued">{t('accounts.issued')}</LinkButton>
            <ActButtons acts={[{ code: 'open', label: t('accounts.openNew') }]} />
          </>
        }
      />
    </>
  );
};

export default AccountsPage;
