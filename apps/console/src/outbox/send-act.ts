import type { Client, TypedDocumentNode } from 'urql';

import { failureOf, graphql, RECEIPT } from '../client';
import { refusalOf } from '../client/failure';
import type { Bilingual } from '../i18n';
import { FileRefused, uploadFile } from '../kit/files/file-requests';
import type { Waiting } from './outbox';

const SIGN = graphql(
  `
    mutation SignOffMilestone($input: SignOffMilestoneInput!) {
      receipt: signOffMilestone(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const RETURN = graphql(
  `
    mutation ReturnMilestone($input: ReturnMilestoneInput!) {
      receipt: returnMilestone(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
const SUBMIT = graphql(
  `
    mutation SubmitMilestone($input: SubmitMilestoneInput!) {
      receipt: submitMilestone(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** What became of a try: it arrived, it was refused for good, or it must wait. */
export type Sent = 'arrived' | 'waits' | { readonly refused: Bilingual };

interface Answered {
  readonly receipt: Parameters<typeof refusalOf>[0];
}

const LATER: ReadonlySet<string> = new Set(['offline', 'unavailable', 'fault', 'signedOut']);

const send = async <V extends object>(
  client: Client,
  document: TypedDocumentNode<Answered, V>,
  variables: V,
  key: string,
): Promise<Sent> => {
  const fetchOptions = { headers: { 'idempotency-key': key } };
  const { data, error } = await client.mutation<Answered, V>(document, variables, { fetchOptions }).toPromise();
  if (error) {
    const { kind, sentence } = failureOf(error);
    return LATER.has(kind) ? 'waits' : { refused: sentence };
  }
  const refusal = data ? refusalOf(data.receipt) : undefined;
  return refusal ? { refused: refusal.sentence } : 'arrived';
};

/** Files are told by their content, so that one sent twice is one. */
const uploadAll = async (files: readonly Blob[]): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (const file of files) hashes.push((await uploadFile(file)).sha256);
  return hashes;
};

const submit = async (client: Client, waiting: Waiting, note: string, files: readonly Blob[]): Promise<Sent> => {
  const { id, pairingId, milestone, on } = waiting;
  try {
    const evidence = await uploadAll(files);
    const input = { pairingId, milestone, evidence: [...evidence], note: note === '' ? null : note, submittedOn: on };
    return await send(client, SUBMIT, { input }, id);
  } catch (error) {
    if (error instanceof FileRefused) return error.isLasting ? { refused: error.sentence } : 'waits';
    throw error;
  }
};

/** Sends one act under its own key. */
export const sendAct = (client: Client, waiting: Waiting): Promise<Sent> => {
  const { id, pairingId, milestone, act, on } = waiting;
  switch (act.kind) {
    case 'sign': {
      const remark = act.remark === '' ? null : act.remark;
      return send(client, SIGN, { input: { pairingId, milestone, remark, signedOn: on } }, id);
    }
    case 'return':
      return send(client, RETURN, { input: { pairingId, milestone, reason: act.reason, returnedOn: on } }, id);
    case 'submit':
      return submit(client, waiting, act.note, act.files);
  }
};
