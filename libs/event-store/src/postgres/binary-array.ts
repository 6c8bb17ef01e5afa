const HEADER = 20;
const OID = { integer: 23, text: 25, uuid: 2950, json: 114 };

/**
 * PostgreSQL's binary form of an array, which the driver sends as it is. The text form would have every quote of every
 * JSON document escaped here and unescaped there.
 */
export const binaryArray = {
  text: (items: readonly string[]): Buffer => texts(OID.text, items),
  json: (items: readonly string[]): Buffer => texts(OID.json, items),

  integer: (items: readonly number[]): Buffer => {
    const buffer = withHeader(OID.integer, items.length, items.length * 8);
    items.forEach((item, n) => {
      buffer.writeInt32BE(4, HEADER + n * 8);
      buffer.writeInt32BE(item, HEADER + n * 8 + 4);
    });
    return buffer;
  },

  uuid: (items: readonly string[]): Buffer => {
    const buffer = withHeader(OID.uuid, items.length, items.length * 20);
    items.forEach((item, n) => {
      buffer.writeInt32BE(16, HEADER + n * 20);
      const written = buffer.write(item.replaceAll('-', ''), HEADER + n * 20 + 4, 'hex');
      if (written !== 16) throw new RangeError(`${item} is not a UUID`);
    });
    return buffer;
  },
};

const texts = (oid: number, items: readonly string[]): Buffer => {
  const sizes = items.map((item) => Buffer.byteLength(item));
  const buffer = withHeader(
    oid,
    items.length,
    sizes.reduce((sum, size) => sum + size + 4, 0),
  );
  let at = HEADER;
  items.forEach((item, n) => {
    buffer.writeInt32BE(sizes[n]!, at);
    at += 4 + buffer.write(item, at + 4);
  });
  return buffer;
};

/** One dimension, no NULL, counted from 1. */
const withHeader = (oid: number, count: number, size: number): Buffer => {
  const buffer = Buffer.allocUnsafe(HEADER + size);
  [count === 0 ? 0 : 1, 0, oid, count, 1].forEach((field, n) => buffer.writeInt32BE(field, n * 4));
  return buffer;
};
