/** The read tables were made from another log than the one that is followed. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';
  constructor(projection: string, identity: string) {
    super(`The read tables of ${projection} belong to another log (${identity}); rebuild them`);
  }
}

/**
 * Whether trying again changes nothing: the tables belong to another log, or the database says that the data or the
 * statement is at fault (SQLSTATE classes 0A, 22, 23, 42). Everything else, such as a lost connection, passes.
 */
export const isLasting = (error: unknown): boolean => {
  if (error instanceof OtherLog) return true;
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(0A|22|23|42)...$/.test(code);
};
