import { hash } from 'node:crypto';

const NAMESPACE = Buffer.from('6f1d3c0e5b7a4c5e9a3f2d8b1c4e7f60', 'hex');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in lower case, the only form that ids have in the system. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** A UUID of version 5 from the parts: the same parts, the same id, in every process. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const named = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(JSON.stringify(parts))]), 'buffer');
  named[6] = (named[6]! & 0x0f) | 0x50;
  named[8] = (named[8]! & 0x3f) | 0x80;
  const hex = named.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
