import { sheetOf } from './sheet-of';

const columns = [
  { key: 'name', title: '姓名', cell: ({ name }: { name: string }) => name },
  { key: 'grade', title: '等级', cell: () => [], text: () => '五级/初级工' },
  { key: 'mark', title: '标记', cell: () => [] },
];

describe('a list as a sheet', () => {
  it('holds every column, by its text where the cell is no plain one', () => {
    expect(sheetOf('职工', columns, [{ name: '=1+1' }])).toEqual({
      name: '职工',
      head: ['姓名', '等级', '标记'],
      rows: [['=1+1', '五级/初级工', null]],
    });
  });
});
