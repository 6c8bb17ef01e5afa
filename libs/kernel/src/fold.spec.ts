import fc from 'fast-check';
import { recorded, rowsAfter } from '@xinhuo/kernel/testing';
import {
  type AnyRow,
  type Fact,
  foldPage,
  type Key,
  type KnownRows,
  NO_ROWS,
  placeOf,
  type Projection,
  type RecordedEvent,
  rowsToLookAt,
  searchName,
} from '.';

interface PairingRow {
  readonly pairingId: string;
  readonly enterpriseId: string;
  readonly countyId: string;
  readonly year: number;
  readonly active: boolean;
}
interface EnterpriseRow {
  readonly enterpriseId: string;
  readonly year: number;
  readonly pairings: number;
  readonly active: number;
}
interface CityRow {
  readonly year: number;
  readonly enterprises: number;
  readonly active: number;
}
interface CountyRow {
  readonly countyId: string;
  readonly pairings: number;
}
type Story =
  | Fact<'Registered', { pairingId: string; enterpriseId: string; countyId: string; year: number }>
  | Fact<'Ended', { pairingId: string }>
  | Fact<'Erased', { pairingId: string }>
  | Fact<'YearCorrected', { pairingId: string; year: number }>
  | Fact<'EnterpriseMoved', { enterpriseId: string; countyId: string }>
  /** Copies the county of one pairing to another, by looking. */
  | Fact<'Copied', { fromId: string; pairingId: string }>
  | Fact<'Broken', object>;
type BoardTables = {
  readonly pairing: PairingRow;
  readonly county: CountyRow;
  readonly enterprise: EnterpriseRow;
  readonly city: CityRow;
};

const board: Projection<Story, BoardTables> = {
  name: 'board',
  version: 1,
  tables: {
    pairing: {
      key: ['pairingId'],
      tally: ({ countyId, enterpriseId, year, active }) => [
        { to: 'county', key: { countyId }, add: { pairings: 1 } },
        { to: 'enterprise', key: { enterpriseId, year }, add: { pairings: 1, active: active ? 1 : 0 } },
      ],
    },
    county: { key: ['countyId'], blank: ({ countyId }) => ({ countyId: String(countyId), pairings: 0 }) },
    enterprise: {
      key: ['enterpriseId', 'year'],
      blank: ({ enterpriseId, year }) => ({
        enterpriseId: String(enterpriseId),
        year: Number(year),
        pairings: 0,
        active: 0,
      }),
      tally: ({ year, pairings, active }) => [
        { to: 'city', key: { year }, add: { enterprises: pairings > 0 ? 1 : 0, active } },
      ],
    },
    city: { key: ['year'], blank: ({ year }) => ({ year: Number(year), enterprises: 0, active: 0 }) },
  },
  reads: { Copied: ({ fromId }) => [['pairing', { pairingId: fromId }]] },
  on: {
    Registered: (data) => [{ in: 'pairing', put: { ...data, active: true } }],
    Ended: ({ pairingId }) => [{ in: 'pairing', of: { pairingId }, patch: { active: false } }],
    Erased: ({ pairingId }) => [{ in: 'pairing', remove: { pairingId } }],
    YearCorrected: ({ pairingId, year }) => [{ in: 'pairing', of: { pairingId }, patch: { year } }],
    EnterpriseMoved: ({ enterpriseId, countyId }) => [{ in: 'pairing', where: { enterpriseId }, patch: { countyId } }],
    Copied: ({ fromId, pairingId }, _event, look) => {
      const from = look('pairing', { pairingId: fromId });
      return from ? [{ in: 'pairing', of: { pairingId }, patch: { countyId: from.countyId } }] : [];
    },
    Broken: () => {
      throw new Error('broken');
    },
  },
};

const registered = (pairingId: string, enterpriseId = 'e1', countyId = 'c1', year = 2025): Story => ({
  type: 'Registered',
  data: { pairingId, enterpriseId, countyId, year },
});

describe('a projection', () => {
  it('counts a row to all totals along the chain', () =>
    expect(rowsAfter(board, registered('p1'), registered('p2', 'e2'))).toEqual({
      pairing: [
        { pairingId: 'p1', enterpriseId: 'e1', countyId: 'c1', year: 2025, active: true },
        { pairingId: 'p2', enterpriseId: 'e2', countyId: 'c1', year: 2025, active: true },
      ],
      county: [{ countyId: 'c1', pairings: 2 }],
      enterprise: [
        { enterpriseId: 'e1', year: 2025, pairings: 1, active: 1 },
        { enterpriseId: 'e2', year: 2025, pairings: 1, active: 1 },
      ],
      city: [{ year: 2025, enterprises: 2, active: 2 }],
    }));

  it('takes a correction out of one total and into another', () =>
    expect(
      rowsAfter(board, registered('p1'), { type: 'YearCorrected', data: { pairingId: 'p1', year: 2026 } }).city,
    ).toEqual([
      { year: 2025, enterprises: 0, active: 0 },
      { year: 2026, enterprises: 1, active: 1 },
    ]));

  it('moves all rows of an enterprise with their counts', () =>
    expect(
      rowsAfter(board, registered('p1'), registered('p2'), registered('p3', 'e2'), {
        type: 'EnterpriseMoved',
        data: { enterpriseId: 'e1', countyId: 'c2' },
      }).county,
    ).toEqual([
      { countyId: 'c1', pairings: 1 },
      { countyId: 'c2', pairings: 2 },
    ]));

  it('changes nothing by the patch or the removal of an absent row', () =>
    expect(
      rowsAfter(
        board,
        { type: 'Ended', data: { pairingId: 'p1' } },
        { type: 'Erased', data: { pairingId: 'p1' } },
        registered('p1'),
        { type: 'Erased', data: { pairingId: 'p1' } },
        { type: 'Ended', data: { pairingId: 'p1' } },
      ),
    ).toMatchObject({ pairing: [], county: [{ pairings: 0 }] }));

  it('sees a row as it stands right before the event', () =>
    expect(
      rowsAfter(
        board,
        registered('p1'),
        registered('p2', 'e2', 'c2'),
        { type: 'EnterpriseMoved', data: { enterpriseId: 'e1', countyId: 'c3' } },
        { type: 'Copied', data: { fromId: 'p1', pairingId: 'p2' } },
      ).county,
    ).toEqual([
      { countyId: 'c1', pairings: 0 },
      { countyId: 'c2', pairings: 0 },
      { countyId: 'c3', pairings: 2 },
    ]));

  it('names the event that cannot be folded', () => {
    const page = [registered('p1'), { type: 'Broken', data: {} }, registered('p2')].map(recorded);
    expect(foldPage(board, page, NO_ROWS).failed).toMatchObject({ index: 1, error: { message: 'broken' } });
  });

  it('names the rows that its handlers will look at, once each and only those that are not known', () => {
    const page = [copied('p1'), copied('p2'), copied('p1')].map(recorded);
    const known = {
      tables: new Map([['pairing', new Map([['p2', null]])]]),
      complete: false,
      searched: new Set<string>(),
    };
    expect(rowsToLookAt(board, page, known)).toEqual(new Map([['pairing', new Map([['p1', { pairingId: 'p1' }]])]]));
    expect(rowsToLookAt(board, page, NO_ROWS).size).toBe(0);
  });

  it('refuses a change that moves a row to another key', () => {
    const moving: typeof board = {
      ...board,
      on: {
        ...board.on,
        Ended: ({ pairingId }) => [{ in: 'pairing', of: { pairingId }, patch: { pairingId: 'other' } }],
      },
    };
    expect(() => rowsAfter(moving, registered('p1'), ended('p1'))).toThrow('to another key');
  });

  it('refuses a count to a table that is declared earlier', () => {
    const backwards: typeof board = {
      ...board,
      tables: {
        ...board.tables,
        city: { ...board.tables.city, tally: () => [{ to: 'county', key: {}, add: { pairings: 1 } }] },
      },
    };
    expect(() => rowsAfter(backwards, registered('p1'))).toThrow('not declared after it');
  });

  it('names the event whose count fails, though totals are counted on once for a page', () => {
    const failing: typeof board = {
      ...board,
      tables: {
        ...board.tables,
        enterprise: {
          ...board.tables.enterprise,
          tally: ({ enterpriseId }) => [{ to: enterpriseId === 'e2' ? 'county' : 'city', key: { year: 1 }, add: {} }],
        },
      },
    };
    const page = [registered('p1'), registered('p2', 'e2'), registered('p3', 'e2')].map(recorded);
    expect(foldPage(failing, page, NO_ROWS).failed).toMatchObject({ index: 1 });
  });

  it('shows totals as they stand right before the event', () => {
    const seen: unknown[] = [];
    const looking: typeof board = {
      ...board,
      on: {
        ...board.on,
        Ended: (_data, _event, look) => {
          seen.push({ ...look('enterprise', { enterpriseId: 'e1', year: 2025 }) });
          seen.push({ ...look('city', { year: 2025 }) });
          return [];
        },
      },
    };
    rowsAfter(looking, registered('p1'), ended('p1'), registered('p2'), registered('p3', 'e2'), ended('p2'));
    expect(seen).toMatchObject([
      { pairings: 1 },
      { enterprises: 1, active: 1 },
      { pairings: 2 },
      { enterprises: 2, active: 3 },
    ]);
  });
});

const copied = (fromId: string): Story => ({ type: 'Copied', data: { fromId, pairingId: 'p9' } });
const ended = (pairingId: string): Story => ({ type: 'Ended', data: { pairingId } });

// The property: a database that is asked only for what a page names, pages of any size, the same rows.

type Database = Map<string, Map<string, AnyRow>>;

const emptyDatabase = (): Database => new Map(Object.keys(board.tables).map((table) => [table, new Map()]));

const load = (database: Database, known: MutableKnown, page: ReturnType<typeof foldPage>) => {
  for (const [table, missing] of page.missing) {
    for (const place of missing.keys()) known.tables.get(table)!.set(place, database.get(table)!.get(place) ?? null);
  }
  for (const { table, where } of page.searches) {
    for (const [place, row] of database.get(table)!) {
      if (Object.entries(where).every(([column, value]) => row[column] === value)) {
        known.tables.get(table)!.set(place, row);
      }
    }
    known.searched.add(searchName(table, where));
  }
};

interface MutableKnown extends KnownRows {
  readonly tables: Map<string, Map<string, AnyRow | null>>;
  readonly searched: Set<string>;
}

const writePage = (database: Database, events: readonly RecordedEvent[]) => {
  const known: MutableKnown = {
    tables: new Map(Object.keys(board.tables).map((table) => [table, new Map<string, AnyRow | null>()])),
    complete: false,
    searched: new Set(),
  };
  let page = foldPage(board, events, known);
  while (page.missing.size > 0 || page.searches.length > 0) {
    load(database, known, page);
    page = foldPage(board, events, known);
  }
  if (page.failed) throw page.failed.error;
  for (const [table, rows] of page.touched) {
    for (const [place, row] of rows) {
      if (row) database.get(table)!.set(place, row);
      else database.get(table)!.delete(place);
    }
  }
};

const sorted = (database: Database) =>
  [...database].map(([table, rows]) => [table, [...rows].sort(([a], [b]) => (a < b ? -1 : 1))]);

const sums = (rows: Iterable<AnyRow>, by: (row: AnyRow) => Key, value: (row: AnyRow) => object) => {
  const totals = new Map<string, Record<string, number>>();
  for (const row of rows) {
    const place = placeOf(Object.keys(by(row)), by(row));
    const total = totals.get(place) ?? {};
    for (const [column, n] of Object.entries(value(row))) total[column] = (total[column] ?? 0) + Number(n);
    totals.set(place, total);
  }
  return totals;
};

const id = fc.constantFrom('1', '2', '3', '4', '5');
const story = fc.array(
  fc.oneof(
    fc
      .record({ pairingId: id, enterpriseId: id, countyId: id, year: fc.constantFrom(2025, 2026) })
      .map((data): Story => ({ type: 'Registered', data })),
    fc.record({ pairingId: id }).map((data): Story => ({ type: 'Ended', data })),
    fc.record({ pairingId: id }).map((data): Story => ({ type: 'Erased', data })),
    fc
      .record({ pairingId: id, year: fc.constantFrom(2025, 2026) })
      .map((data): Story => ({ type: 'YearCorrected', data })),
    fc.record({ enterpriseId: id, countyId: id }).map((data): Story => ({ type: 'EnterpriseMoved', data })),
    fc.record({ fromId: id, pairingId: id }).map((data): Story => ({ type: 'Copied', data })),
  ),
  { maxLength: 40 },
);

describe('folding pages', () => {
  it('gives the same rows whatever the size of the pages, and totals that are the sums of the rows', () =>
    fc.assert(
      fc.property(story, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (facts, sizes) => {
        const events = facts.map(recorded);
        const paged = emptyDatabase();
        for (let from = 0, n = 0; from < events.length; n += 1) {
          const size = sizes[n % sizes.length]!;
          writePage(paged, events.slice(from, from + size));
          from += size;
        }
        const single = emptyDatabase();
        for (const event of events) writePage(single, [event]);
        expect(sorted(paged)).toEqual(sorted(single));
        expect(Object.fromEntries(sorted(paged))).toEqual(
          Object.fromEntries(
            Object.entries(rowsAfter(board, ...facts)).map(([table, rows]) => [
              table,
              rows.map((row) => [placeOf(board.tables[table as keyof BoardTables].key, row as unknown as AnyRow), row]),
            ]),
          ),
        );
        const counties = sums(
          paged.get('pairing')!.values(),
          ({ countyId }) => ({ countyId }) as Key,
          () => ({ pairings: 1 }),
        );
        for (const [place, { pairings }] of paged.get('county')!)
          expect(pairings).toBe(counties.get(place)?.pairings ?? 0);
        const years = sums(
          paged.get('pairing')!.values(),
          ({ year }) => ({ year }) as Key,
          ({ active }) => ({ active: active ? 1 : 0 }),
        );
        for (const [place, { active }] of paged.get('city')!) expect(active).toBe(years.get(place)?.active ?? 0);
      }),
      { numRuns: 300 },
    ));
});
