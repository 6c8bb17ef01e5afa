/** One error of a GraphQL answer. */
export interface GraphqlError {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly message?: { readonly zh: string; readonly en: string };
    readonly fields?: readonly { readonly path: string; readonly zh: string; readonly en: string }[];
  };
}

/** What JSON may hold; journeys look into it freely. */
export type Loose = ReturnType<typeof JSON.parse>;

/** An answer as it came. */
export interface Answer {
  readonly data: Loose;
  readonly errors?: readonly GraphqlError[];
  readonly extensions?: { readonly behind?: boolean };
}

/** What every mutation answers. */
export interface ReceiptAnswer {
  readonly position: string | null;
  readonly id: string | null;
  readonly rejected: string | null;
  readonly message: { readonly zh: string; readonly en: string } | null;
  readonly values: Readonly<Record<string, string | number>> | null;
}

/** The fields of a receipt, to be put into a mutation. */
export const RECEIPT = '{ position id rejected message { zh en } values }';

/** The last position that any client of a server was told: a story's next reader sees what its last writer wrote. */
const lastPositions = new Map<string, string>();

/** Speaks GraphQL as one account; each query waits for the last receipt that a client of this server got. */
export class GraphqlClient {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  /** Sends a document as it is, and answers with whatever comes, errors included. */
  async send(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.authorization(), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The data of a query that must succeed, after all that the clients of this server have written. */
  async query(query: string, variables: object = {}): Promise<Loose> {
    const readAfter = lastPositions.get(this.url);
    const { data, errors } = await this.send(query, variables, readAfter ? { 'x-read-after': readAfter } : {});
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** The receipt of a mutation, refusals included; `key` makes it repeatable. */
  async receipt(mutation: string, input: object, key?: string): Promise<ReceiptAnswer> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { receipt: ${mutation}(input: $input) ${RECEIPT} }`;
    const { data, errors } = await this.send(document, { input }, key ? { 'idempotency-key': key } : {});
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    const receipt = data.receipt as ReceiptAnswer;
    const known = lastPositions.get(this.url) ?? '';
    if (receipt.position && receipt.position > known) lastPositions.set(this.url, receipt.position);
    return receipt;
  }

  /** The id of a mutation's thing; a refusal fails the journey with its sentence. */
  async must(mutation: string, input: object, key?: string): Promise<string> {
    const { id, rejected, message } = await this.receipt(mutation, input, key);
    if (rejected) throw new Error(`${mutation}: ${rejected} ${message?.zh}`);
    return id ?? '';
  }

  /** Uploads a paper; its name, to be put where a file belongs. */
  async upload(content = '一份扫描件'): Promise<string> {
    const answer = await this.fetch('/files', { method: 'POST', body: content });
    return ((await answer.json()) as { readonly sha256: string }).sha256;
  }

  /** Plain HTTP as this account. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { ...init, headers: { ...this.authorization(), ...init.headers } });
  }

  private authorization(): Readonly<Record<string, string>> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}
