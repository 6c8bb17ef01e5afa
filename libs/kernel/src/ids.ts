import { hash } from 'node:crypto';

const NAMESPACE = Buffer.from('6f1d3c0e5b7a4c5e9a3f2d8b1c4e7f60', 'hex');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in lower case, the only form that ids have in the system. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** A UUID of version 5 from the parts: the same parts, the same id, in every process. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const hex = hash('sha1', named(JSON.stringify(parts)));
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const named = (text: string): Buffer => {
  const bytes = Buffer.allocUnsafe(NAMESPACE.length + Buffer.byteLength(text));
  NAMESPACE.copy(bytes);
  bytes.write(text, NAMESPACE.length);
  return bytes;
};
