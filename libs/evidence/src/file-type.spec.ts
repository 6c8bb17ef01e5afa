import { mediaTypeOf } from './file-type';
import { Sampler } from './sampler';

const typeOf = (...chunks: Buffer[]) => {
  const sampler = new Sampler();
  chunks.forEach((chunk) => sampler.see(chunk));
  return mediaTypeOf(sampler.sample());
};

const zip = (...members: string[]) =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(9000), Buffer.from(members.join('\0'))]);

describe('the type of a file', () => {
  it.each([
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])],
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['image/webp', Buffer.from('RIFF0000WEBPVP8 ')],
    ['image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')],
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['text/plain', Buffer.from('师带徒协议\r\n')],
  ])('is %s by its content', (type, content) => expect(typeOf(content)).toBe(type));

  it('of an office file is told by what is inside', () => {
    expect(typeOf(zip('[Content_Types].xml', 'xl/workbook.xml'))).toContain('spreadsheetml');
    expect(typeOf(zip('word/document.xml'))).toContain('wordprocessingml');
  });

  it.each([
    ['a bare archive', zip('a.txt')],
    ['an office file with macros', zip('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['a program', Buffer.from('\x7fELF\x02\x01', 'latin1')],
    ['text in another encoding', Buffer.from([0xd6, 0xd0])],
    ['text with a control character', Buffer.from('a\0b')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused for %s', (_, content) => expect(typeOf(content)).toBeUndefined());

  it('is text when a character is cut between two chunks, not when it ends in half a character', () => {
    const text = Buffer.from('徒');
    expect(typeOf(text.subarray(0, 1), text.subarray(1))).toBe('text/plain');
    expect(typeOf(text.subarray(0, 2))).toBeUndefined();
  });
});
