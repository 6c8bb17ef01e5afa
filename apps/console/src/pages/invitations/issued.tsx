import { App, Button } from 'antd';

import { graphql, RECEIPT, type ResultOf, useAnswer, useCommand } from '../../client';
import { instant } from '../../format';
import { useText } from '../../i18n';
import { Problems } from '../../kit/form';
import { ChoiceFilter, type Column, ListPage, oneOf, TextFilter, useListAddress } from '../../kit/list-page';
import { Mark } from '../../kit/tag';

const ISSUED = graphql(`
  query IssuedInvitations($first: Int!, $after: String, $filter: InvitationFilterInput) {
    invitations(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        accountId
        personId
        personName
        role
        nodeName
        issuedAt
        issuedByName
        expiresAt
        usedAt
        state
      }
    }
  }
`);

const REVOKE = graphql(
  `
    mutation WithdrawInvitation($input: RevokeInvitationInput!) {
      revokeInvitation(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

type Issued = ResultOf<typeof ISSUED>['invitations']['nodes'][number];

const ROLES = ['MASTER', 'APPRENTICE'] as const;
const STATES = ['WAITING', 'USED', 'EXPIRED', 'REVOKED'] as const;
const TONES = { WAITING: undefined, USED: 'good', EXPIRED: 'bad', REVOKED: 'bad' } as const;

const useColumns = (withdraw: (row: Issued) => void, sending: boolean): readonly Column<Issued>[] => {
  const { t } = useText();
  return [
    { key: 'person', title: t('accounts.person'), cell: (row) => row.personName ?? '—' },
    { key: 'role', title: t('accounts.invitedAs'), cell: (row) => t(`terms.role.${row.role}`) },
    {
      key: 'state',
      title: t('accounts.standing'),
      cell: ({ state }) => <Mark text={t(`accounts.state.${state}`)} {...(TONES[state] && { tone: TONES[state] })} />,
    },
    { key: 'node', words: true, title: t('accounts.node'), cell: (row) => row.nodeName ?? '—', priority: 2 },
    { key: 'issued', title: t('accounts.issuedAt'), cell: (row) => instant(row.issuedAt), priority: 2 },
    { key: 'by', title: t('accounts.issuedBy'), cell: (row) => row.issuedByName ?? '—', priority: 3 },
    { key: 'until', title: t('accounts.until'), cell: (row) => instant(row.expiresAt), priority: 3 },
    { key: 'used', title: t('accounts.usedAt'), cell: (row) => (row.usedAt ? instant(row.usedAt) : '—'), priority: 3 },
    {
      key: 'acts',
      title: t('accounts.acts'),
      cell: (row) =>
        (row.state === 'WAITING' || row.state === 'USED') && (
          <Button size="small" disabled={sending} onClick={() => withdraw(row)}>
            {t('accounts.withdraw')}
          </Button>
        ),
    },
  ];
};

/** Who was invited and what became of it; an invitation is void at once, with the phone that it bound. */
const IssuedPage = () => {
  const { t } = useText();
  const { message } = App.useApp();
  const list = useListAddress();
  const revoke = useCommand(REVOKE);
  const withdraw = (row: Issued): void => {
    void revoke.send({ input: { personId: row.personId, role: row.role } }).then(({ done }) => {
      if (done) void message.success(t('invitation.revoked', { name: row.personName ?? '' }));
    });
  };
  const answer = useAnswer(ISSUED, {
    first: 50,
    after: list.after ?? null,
    filter: {
      text: list.filters['text'] ?? null,
      role: oneOf(list.filters['role'], ROLES),
      state: oneOf(list.filters['state'], STATES),
    },
  });
  return (
    <>
      {revoke.failure && <Problems failure={revoke.failure} idOf={(name) => name} />}
      <ListPage<Issued>
        title={t('accounts.issued')}
        list={list}
        answer={answer}
        rows={answer.data?.invitations}
        rowKey={({ accountId, issuedAt }) => `${accountId} ${issuedAt}`}
        columns={useColumns(withdraw, revoke.sending)}
        empty={t('accounts.issuedNone')}
        filters={
          <>
            <TextFilter list={list} name="text" label={t('worker.find')} />
            <ChoiceFilter
              list={list}
              name="role"
              label={t('accounts.invitedAs')}
              options={ROLES.map((role) => ({ value: role, label: t(`terms.role.${role}`) }))}
            />
            <ChoiceFilter
              list={list}
              name="state"
              label={t('accounts.standing')}
              options={STATES.map((state) => ({ value: state, label: t(`accounts.state.${state}`) }))}
            />
          </>
        }
      />
    </>
  );
};

export default IssuedPage;
