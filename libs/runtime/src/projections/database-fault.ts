/**
 * Whether the database says that the data or the statement is at fault (SQLSTATE classes 22, 23, 42, and 0A): trying
 * again changes nothing. Everything else, such as a lost connection, passes.
 */
export const isLasting = (error: unknown): boolean => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(22|23|42|0A)...$/.test(code);
};
