const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The schemes of a rulebook's content, as far as they are objects. */
export const schemesOf = (content: unknown): readonly Readonly<Record<string, unknown>>[] =>
  isObject(content) && Array.isArray(content['schemes']) ? (content['schemes'] as unknown[]).filter(isObject) : [];

/** The keys of the schemes, each of which needs an envelope of its own. */
export const schemeKeysOf = (content: unknown): readonly string[] =>
  schemesOf(content).flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
