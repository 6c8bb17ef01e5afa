const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;

const element = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = value as string;
  return NEEDS_ESCAPE.test(text) ? `"${text.replace(ESCAPED, '\\$&')}"` : `"${text}"`;
};

/**
 * An array of texts, numbers and booleans as PostgreSQL writes it, for a parameter: a bulk write has one for each
 * column, and the driver's own way costs a multiple.
 */
export const arrayLiteral = <T>(items: readonly T[], valueOf: (item: T) => unknown): string => {
  let text = '{';
  for (let n = 0; n < items.length; n += 1)
    text += n === 0 ? element(valueOf(items[n]!)) : `,${element(valueOf(items[n]!))}`;
  return `${text}}`;
};
