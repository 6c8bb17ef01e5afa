/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The check sum that the zip format asks for. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** 1 January 1980, the first day that the format knows: the same content gives the same bytes. */
const DOS_DAY = 0x21;
const UTF8_NAMES = 0x800;

type Field = readonly [size: 2 | 4, value: number];

const record = (fields: readonly Field[]): Uint8Array => {
  const bytes = new Uint8Array(fields.reduce((all, [size]) => all + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** An archive of text files, stored without compression: small tables need none, and every reader takes it. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const [name, content] = [encoder.encode(entry.name), encoder.encode(entry.text)];
    const shared: Field[] = [
      [2, 20],
      [2, UTF8_NAMES],
      [2, 0],
      [2, 0],
      [2, DOS_DAY],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    ];
    const local = joined([record([[4, 0x04034b50], ...shared]), name, content]);
    const nowhere: Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
    ];
    directory.push(record([[4, 0x02014b50], [2, 20], ...shared, ...nowhere, [4, offset]]), name);
    files.push(local);
    offset += local.length;
  }
  const index = joined(directory);
  const count: Field[] = [
    [2, entries.length],
    [2, entries.length],
  ];
  const end = record([[4, 0x06054b50], [2, 0], [2, 0], ...count, [4, index.length], [4, offset], [2, 0]]);
  return joined([...files, index, end]);
};
