import { hash } from 'node:crypto';

/**
 * JSON with sorted keys and no white space (RFC 8785): equal values have equal bytes, whatever order they were
 * written in. `undefined` members are left out, as in JSON.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
};

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const contentHash = (value: unknown): string => hash('sha256', canonicalJson(value));
