import { xlsxOf } from './xlsx';
import { crc32 } from './zip';

const bytes = xlsxOf([
  {
    name: '排行/2025',
    head: ['名次', '企业'],
    rows: [
      [1, '甲 & 乙 <公司>'],
      [2, null],
    ],
  },
  { name: '排行/2025', head: ['a'], rows: [['\u0001x']] },
]);
const text = new TextDecoder().decode(bytes);

describe('a workbook', () => {
  it('is a zip archive with its directory at the end', () => {
    expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(7);
    expect(view.getUint32(view.getUint32(end + 16, true), true)).toBe(0x02014b50);
  });

  it('keeps numbers as numbers and escapes text', () => {
    expect(text).toContain('<c r="A2"><v>1</v></c>');
    expect(text).toContain('甲 &amp; 乙 &lt;公司&gt;');
    expect(text).toContain('>x</t>');
  });

  it('gives two sheets of one name two names that Excel takes', () => {
    expect(text).toContain('name="排行 2025"');
    expect(text).toContain('name="排行 2025 2"');
  });

  it('computes the check sum of the format', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
