import type { Client, Connection, Submittable } from 'pg';
import { bindMessage, type WireValue } from './bind-message';

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
    connection.stream.write(bindMessage(this.statement, this.values));
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
