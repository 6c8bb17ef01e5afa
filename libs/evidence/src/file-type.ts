/** What may be uploaded as evidence, by the media type that it is answered with. */
export const MEDIA_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/plain': 'txt',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** What tells a file's type: its beginning, its end (where a zip lists its members), and whether all of it is text. */
export interface Sample {
  readonly head: Buffer;
  readonly tail: Buffer;
  /** Valid UTF-8 without control characters other than tab, line feed and carriage return. */
  readonly isText: boolean;
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];

const starts = (head: Buffer, bytes: readonly number[] | string, at = 0): boolean => {
  const wanted = Buffer.from(bytes as string);
  return head.subarray(at, at + wanted.length).equals(wanted);
};

const isHeic = (head: Buffer): boolean =>
  starts(head, 'ftyp', 4) && HEIC_BRANDS.includes(head.subarray(8, 12).toString('latin1'));

/** Office files by the members that their central directory lists; one with macros is none of them. */
const officeType = (tail: Buffer): MediaType | undefined => {
  if (tail.includes('vbaProject.bin')) return undefined;
  if (tail.includes('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (tail.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return undefined;
};

/** The type told from the content alone; what the sender claims and the file's name count for nothing. */
export const mediaTypeOf = ({ head, tail, isText }: Sample): MediaType | undefined => {
  if (head.length === 0) return undefined;
  if (starts(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'image/webp';
  if (isHeic(head)) return 'image/heic';
  if (starts(head, '%PDF-')) return 'application/pdf';
  if (starts(head, [0x50, 0x4b, 0x03, 0x04])) return officeType(tail);
  return isText ? 'text/plain' : undefined;
};
