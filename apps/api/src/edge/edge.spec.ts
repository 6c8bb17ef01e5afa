import type { Position } from '@xinhuo/kernel';

import { decodeCursor, encodeCursor, pageOf, toConnection } from './connection';
import { toReceipt } from './receipt';
import { DateScalar, FenScalar, Sha256 } from './scalars';

describe('a receipt', () => {
  const sentences = {
    NO_PLACES: { zh: '师傅已带 {current} 人，最多 {places} 人。', en: '{current} of {places} places are taken.' },
  };

  it('fills the sentence of a refusal from its values', () =>
    expect(toReceipt({ rejected: 'NO_PLACES', detail: { current: 5, places: 5 } }, sentences)).toEqual({
      rejected: 'NO_PLACES',
      message: { zh: '师傅已带 5 人，最多 5 人。', en: '5 of 5 places are taken.' },
      values: { current: 5, places: 5 },
    }));

  it('names the thing by the runner’s id, else by the one given', () => {
    const position = '1' as Position;
    expect(toReceipt({ position, id: 'a' }, sentences, 'b')).toEqual({ position, id: 'a' });
    expect(toReceipt({ position }, sentences, 'b')).toEqual({ position, id: 'b' });
  });
});

describe('a cursor', () => {
  const key = [3, '师带徒', null];

  it('carries the sort values there and back', () => expect(decodeCursor(encodeCursor(key), 3)).toEqual(key));

  it.each(['', 'x', encodeCursor([1]), Buffer.from('{"a":1}').toString('base64url')])(
    'that this list did not give out is refused: %s',
    (cursor) => expect(() => decodeCursor(cursor, 3)).toThrow('游标无效'),
  );
});

describe('a connection', () => {
  const rows = [{ n: 1 }, { n: 2 }, { n: 3 }];

  it('keeps one row back that tells of a next page', () => {
    const page = toConnection(rows, { first: 2 }, ({ n }) => [n]);
    expect(page.nodes).toEqual([{ n: 1 }, { n: 2 }]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: encodeCursor([2]) });
  });

  it('begins behind the cursor that was asked for', () => {
    const page = pageOf({ first: 3, after: encodeCursor([7]) }, 1);
    expect(page).toEqual({ first: 3, after: [7] });
    expect(toConnection(rows, page, ({ n }) => [n]).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(toConnection([], page, () => []).pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });
});

describe('scalars', () => {
  it.each(['2025-02-30', '2025-2-3', '2025-13-01', 20250301, null])('Date refuses %s', (value) =>
    expect(() => DateScalar.parseValue(value)).toThrow('日期不存在'),
  );

  it('Date takes a leap day', () => expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29'));

  it.each([1.5, -1, 2 ** 53, '1', NaN])('Fen refuses %s', (value) =>
    expect(() => FenScalar.parseValue(value)).toThrow('金额'),
  );

  it('Fen takes the greatest whole number that is exact', () =>
    expect(FenScalar.parseValue(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER));

  it('Sha256 takes 64 digits in lower case only', () => {
    expect(Sha256.parseValue('a'.repeat(64))).toHaveLength(64);
    expect(() => Sha256.parseValue('A'.repeat(64))).toThrow('文件编号');
  });
});
