/** Classes of SQLSTATE that speak of the server's moment and not of the statement. */
const PASSING = new Set(['08', '25', '40', '53', '55', '57', '58', 'XX']);

/** What this process did wrong by itself, before anything was sent. */
const OWN = new Set(['RangeError', 'TypeError', 'SyntaxError']);

/**
 * Whether the same statement may do better later: the connection or the server was lost, or it is starting, stopping,
 * full. What the server has judged (a bad value, a missing right) will be judged so again.
 */
export const isPassing = (error: unknown): boolean => {
  const { name, severity, code } = error as Error & { readonly severity?: string; readonly code?: string };
  if (severity === undefined) return !OWN.has(name);
  return code === undefined || PASSING.has(code.slice(0, 2));
};
