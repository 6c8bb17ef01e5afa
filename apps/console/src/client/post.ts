import { CombinedError, stringifyDocument, type TypedDocumentNode } from 'urql';

const PATIENCE_MS = 30_000;

/** `fetch` that gives up after half a minute, and also when its caller does. */
export const patientFetch: typeof fetch = (input, init) => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The server did not answer in time', 'TimeoutError'));
  }, PATIENCE_MS);
  init?.signal?.addEventListener('abort', () => controller.abort());
  return fetch(input, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer));
};

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/**
 * Sends a document outside of urql: signing in, renewing and signing out, which may not wait for themselves.
 * @throws CombinedError as urql would give it.
 */
export const post = async <T, V>(document: TypedDocumentNode<T, V>, variables: V, token?: string): Promise<T> => {
  const answer = await patientFetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: stringifyDocument(document), variables }),
  })
    .then((response) => response.json() as Promise<Answer<T>>)
    .catch((error: unknown) => {
      throw new CombinedError({ networkError: error instanceof Error ? error : new Error(String(error)) });
    });
  if (answer.data && !answer.errors?.length) return answer.data;
  throw new CombinedError({ graphQLErrors: [...(answer.errors ?? [])] });
};
