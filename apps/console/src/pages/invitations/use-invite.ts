import { useState } from 'react';
import { useClient } from 'urql';

import { type Failure, failureOf, graphql, newId } from '../../client';

const INVITE = graphql(`
  mutation InviteWorkers($input: InviteWorkersInput!) {
    inviteWorkers(input: $input) {
      personId
      code
      expiresAt
      rejected
      message {
        zh
        en
      }
    }
  }
`);

/** As what somebody is invited. */
export type InvitedRole = 'MASTER' | 'APPRENTICE';

/** What came of one invitation; the secret lives in this page's memory alone. */
export interface Invited {
  readonly personId: string;
  readonly code: string | null;
  readonly expiresAt: string | null;
  readonly message: { readonly zh: string; readonly en: string } | null;
}

/** Invites people; each time anew, which voids what was printed before. */
export const useInvite = () => {
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const invite = async (personIds: readonly string[], role: InvitedRole): Promise<readonly Invited[] | undefined> => {
    if (sending) return undefined;
    setSending(true);
    setFailure(undefined);
    const fetchOptions = { headers: { 'idempotency-key': newId() } };
    const variables = { input: { personIds: [...personIds], role } };
    const { data, error } = await client.mutation(INVITE, variables, { fetchOptions }).toPromise();
    setSending(false);
    if (error) setFailure(failureOf(error));
    return data?.inviteWorkers;
  };
  return { invite, sending, failure };
};
