import { hash } from 'node:crypto';

/**
 * JSON with sorted keys and no white space (RFC 8785): equal values have equal bytes, whatever order they were
 * written in. `undefined` members are left out, as in JSON.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const contentHash = (value: unknown): string => hash('sha256', canonicalJson(value));
