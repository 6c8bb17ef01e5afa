import type { Client, Connection, Submittable } from 'pg';

/** A value as the driver puts it on the wire: text, or the binary form. */
export type WireValue = string | Buffer;

/** A statement that answers with one row, prepared on the server by `PREPARE`; the fields of the row come as text. */
export const oneRow = (
  client: Client,
  statement: string,
  values: readonly WireValue[],
): Promise<readonly (string | null)[]> =>
  new Promise((resolve, reject) => client.query(new OneRow(statement, values, resolve, reject)));

/**
 * What the driver does for any query costs as much as the server's work for a small append: it asks anew what columns
 * come, builds a result and names its fields. Here the row is known, so binding and executing are all that is sent.
 */
class OneRow implements Submittable {
  private row: readonly (string | null)[] = [];

  constructor(
    private readonly statement: string,
    private readonly values: readonly WireValue[],
    private readonly resolve: (row: readonly (string | null)[]) => void,
    private readonly reject: (reason: unknown) => void,
  ) {}

  submit(connection: Connection): void {
    connection.stream.cork(); // one write for the three messages
    connection.bind({ statement: this.statement, values: [...this.values] }, true);
    connection.execute({}, true);
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.row = fields;
  }

  handleReadyForQuery(): void {
    this.resolve(this.row);
  }

  handleError(error: unknown): void {
    this.reject(error);
  }

  handleCommandComplete(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}
