import type { Column } from './columns';
import { leftOutFirst } from './left-out-first';

const column = (key: string, priority?: 1 | 2 | 3): Column<unknown> => ({
  key,
  title: key,
  cell: () => key,
  ...(priority && { priority }),
});

describe('columns that a narrow list leaves out', () => {
  it.each([
    ['none of the first rank', [column('a'), column('b', 1)], []],
    ['the least important first', [column('a'), column('b', 2), column('c', 3)], ['c', 'b']],
    ['the last of equals first', [column('a'), column('b', 3), column('c', 2), column('d', 3)], ['d', 'b', 'c']],
  ])('are %s', (_, columns, keys) => {
    expect(leftOutFirst(columns).map(({ key }) => key)).toEqual(keys);
  });
});
