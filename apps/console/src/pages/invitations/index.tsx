import './invitations.css';

import { App, Button, Segmented } from 'antd';
import { useState } from 'react';

import { graphql, RECEIPT, useCommand } from '../../client';
import { useText } from '../../i18n';
import { Problems } from '../../kit/form';
import { LinkButton } from '../../kit/link-button';
import { ListPage, useListAddress } from '../../kit/list-page';
import { Sheet } from '../../kit/paper';
import { InvitationSheet } from './invitation-sheet';
import { type Candidate, CandidateFilter, useCandidateColumns, useCandidates } from './people';
import { type Invited, type InvitedRole, useInvite } from './use-invite';

const REVOKE = graphql(
  `
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
      revokeInvitation(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** As many as one request takes. */
const MOST = 200;

interface Printed {
  readonly invited: readonly Invited[];
  readonly names: ReadonlyMap<string, string>;
}

const Refused = ({ printed }: { readonly printed: Printed }) => {
  const { say } = useText();
  const refused = printed.invited.filter(({ message }) => message !== null);
  if (refused.length === 0) return null;
  return (
    <ul className="form__warning no-print">
      {refused.map(({ personId, message }) => (
        <li key={personId}>{`${printed.names.get(personId) ?? ''}${message ? ` ${say(message)}` : ''}`}</li>
      ))}
    </ul>
  );
};

interface ChoosingProps {
  readonly role: InvitedRole;
  readonly choose: (role: InvitedRole) => void;
  readonly onInvited: (printed: Printed) => void;
}

const useChosen = () => {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const choose = (keys: readonly string[], rows: readonly Candidate[]): void => {
    setChosen(keys.slice(0, MOST));
    setNames(new Map([...names, ...rows.map(({ personId, name }) => [personId, name] as const)]));
  };
  return { chosen, names, choose, clear: () => setChosen([]) };
};

const Choosing = ({ role, choose, onInvited }: ChoosingProps) => {
  const { t } = useText();
  const { message } = App.useApp();
  const list = useListAddress();
  const { answer, rows } = useCandidates(role, list);
  const { chosen, names, choose: pick, clear } = useChosen();
  const { invite, sending, failure } = useInvite();
  const revoke = useCommand(REVOKE);

  const send = async (): Promise<void> => {
    const invited = await invite(chosen, role);
    if (invited) onInvited({ invited, names });
  };
  const voidOne = async (): Promise<void> => {
    const [personId] = chosen;
    if (personId === undefined) return;
    const outcome = await revoke.send({ input: { personId, role } });
    if (!outcome.done) return;
    clear();
    void message.success(t('invitation.revoked', { name: names.get(personId) ?? '' }));
  };
  const wrong = failure ?? revoke.failure;
  return (
    <>
      <ListPage<Candidate>
        title={t('invitation.title')}
        list={list}
        answer={answer}
        rows={rows}
        rowKey={(row) => row.personId}
        columns={useCandidateColumns()}
        selection={{ keys: chosen, choose: (keys) => pick(keys, rows?.nodes ?? []) }}
        empty={t(role === 'MASTER' ? 'mentor.empty' : 'pairing.empty')}
        filters={
          <>
            <Segmented<InvitedRole>
              aria-label={t('invitation.role')}
              value={role}
              options={(['MASTER', 'APPRENTICE'] as const).map((code) => ({
                value: code,
                label: t(`terms.role.${code}`),
              }))}
              onChange={choose}
            />
            <CandidateFilter list={list} />
          </>
        }
        action={
          <>
            <LinkButton to="/invitations/issued">{t('accounts.issued')}</LinkButton>
            {chosen.length === 1 && (
              <Button loading={revoke.sending} onClick={() => void voidOne()}>
                {t('invitation.revoke')}
              </Button>
            )}
            {chosen.length > 0 && (
              <Button type="primary" loading={sending} onClick={() => void send()}>
                {t('invitation.invite', { count: chosen.length })}
              </Button>
            )}
          </>
        }
      />
      {wrong && <Problems failure={wrong} idOf={(name) => name} />}
      <p className="soft">{t('invitation.about')}</p>
    </>
  );
};

/** Invites masters and apprentices to their first sign-in and prints the codes; they are shown this once. */
const InvitationsPage = () => {
  const { t } = useText();
  const [role, setRole] = useState<InvitedRole>('MASTER');
  const [printed, setPrinted] = useState<Printed>();
  if (!printed) return <Choosing key={role} role={role} choose={setRole} onInvited={setPrinted} />;
  return (
    <Sheet title={t('invitation.sheet')} kind="working" onBack={() => setPrinted(undefined)}>
      <h1>{t('invitation.sheet')}</h1>
      <p className="sheet__plain sheet__under">{t('invitation.sheetAbout')}</p>
      <Refused printed={printed} />
      <InvitationSheet invited={printed.invited} role={role} nameOf={(id) => printed.names.get(id) ?? ''} />
    </Sheet>
  );
};

export default InvitationsPage;
