import fc from 'fast-check';
import { recorded } from '@xinhuo/kernel/testing';
import { type AnyRow, type Fact, Fold, foldPage, type Key, NO_ROWS, placeOf, type Projection } from '.';

// A fold as anybody would write it: every change is counted at once, along the whole chain, and nothing is put off.

interface Job {
  readonly jobId: string;
  readonly person: string;
  readonly year: number;
  readonly late: boolean;
  /** What the person had been seen to have when the job was last looked at. */
  readonly seen: number;
}
interface Person {
  readonly year: number;
  readonly person: string;
  readonly nodes: readonly string[];
  readonly jobs: number;
  readonly late: number;
}
interface Union {
  readonly node: string;
  readonly year: number;
  readonly persons: number;
  readonly late: number;
}
type Jobs = { readonly job: Job; readonly person: Person; readonly union: Union };
type Story =
  | Fact<'Given', { jobId: string; person: string; year: number }>
  | Fact<'Late', { jobId: string; late: boolean }>
  | Fact<'Taken', { jobId: string }>
  | Fact<'Passed', { person: string; to: string }>
  | Fact<'Placed', { person: string; year: number; nodes: readonly string[] }>
  | Fact<'Moved', { node: string; to: string }>
  | Fact<'Extra', { person: string; year: number; jobs: number }>
  | Fact<'Seen', { jobId: string }>;

const jobs: Projection<Story, Jobs> = {
  name: 'jobs',
  version: 1,
  tables: {
    job: {
      key: ['jobId'],
      tally: [
        {
          of: ['person', 'year'],
          counts: ({ person, year }) => [
            { to: 'person', key: { year, person }, add: { jobs: 1 } },
            { to: 'person', key: { year: 0, person }, add: { jobs: 1 } },
          ],
        },
        {
          of: ['person', 'year', 'late'],
          counts: ({ person, year, late }) => (late ? [{ to: 'person', key: { year, person }, add: { late: 1 } }] : []),
        },
      ],
    },
    person: {
      key: ['year', 'person'],
      blank: ({ year, person }) => ({ year: Number(year), person: String(person), nodes: [], jobs: 0, late: 0 }),
      tally: ({ year, nodes, jobs: count, late }) =>
        nodes.map((node) => ({ to: 'union', key: { node, year }, add: { persons: count > 0 ? 1 : 0, late } })),
    },
    union: {
      key: ['node', 'year'],
      blank: ({ node, year }) => ({ node: String(node), year: Number(year), persons: 0, late: 0 }),
    },
  },
  on: {
    Given: (data) => [{ in: 'job', put: { ...data, late: false, seen: 0 } }],
    Late: ({ jobId, late }) => [{ in: 'job', of: { jobId }, patch: { late } }],
    Taken: ({ jobId }) => [{ in: 'job', remove: { jobId } }],
    Passed: ({ person, to }) => [{ in: 'job', where: { person }, patch: { person: to } }],
    Placed: ({ person, year, nodes }) => [{ in: 'person', of: { year, person }, add: {}, patch: { nodes } }],
    Moved: ({ node, to }) => [
      {
        in: 'person',
        where: { nodes: node },
        patch: ({ nodes }) => ({ nodes: nodes.map((n) => (n === node ? to : n)) }),
      },
    ],
    Extra: ({ person, year, jobs: count }) => [{ in: 'person', of: { year, person }, add: { jobs: count } }],
    Seen: ({ jobId }, _event, look) => {
      const job = look('job', { jobId });
      const person = job && look('person', { year: job.year, person: job.person });
      return job ? [{ in: 'job', of: { jobId }, patch: { seen: person?.jobs ?? -1 } }] : [];
    },
  },
};

type Rows = Map<string, Map<string, AnyRow>>;
type AnyTally = (row: AnyRow) => readonly { to: string; key: Key; add: Record<string, number> }[];
type AnyTable = {
  key: readonly string[];
  blank?: (key: Key) => AnyRow;
  tally?: AnyTally | readonly { counts: AnyTally }[];
};
type AnyChange = {
  in: string;
  of?: Key;
  put?: AnyRow;
  remove?: Key;
  where?: Key;
  add?: Record<string, number>;
  patch?: AnyRow | ((row: AnyRow) => AnyRow);
};
const tables = jobs.tables as unknown as Record<string, AnyTable>;

/** The rows of each table after the story, by place. */
const naive = (story: readonly Story[]): Rows => {
  const rows: Rows = new Map(Object.keys(tables).map((name) => [name, new Map<string, AnyRow>()]));
  const at = (name: string, key: Key) => rows.get(name)!.get(placeOf(tables[name]!.key, key));
  const count = (name: string, row: AnyRow | undefined, sign: number) => {
    const { tally } = tables[name]!;
    if (!row || !tally) return;
    for (const { to, key, add } of typeof tally === 'function'
      ? tally(row)
      : tally.flatMap((part) => part.counts(row))) {
      const total = at(to, key) ?? tables[to]!.blank!(key);
      const moved = Object.entries(add).map(([column, by]) => [column, Number(total[column]) + sign * by] as const);
      write(to, key, { ...total, ...Object.fromEntries(moved) });
    }
  };
  const write = (name: string, key: Key, row: AnyRow | undefined) => {
    const before = at(name, key);
    if (row) rows.get(name)!.set(placeOf(tables[name]!.key, key), row);
    else rows.get(name)!.delete(placeOf(tables[name]!.key, key));
    count(name, before, -1);
    count(name, row, 1);
  };
  const patched = (row: AnyRow, patch: AnyChange['patch']) => ({
    ...row,
    ...(typeof patch === 'function' ? patch(row) : patch),
  });
  const everywhere = (name: string, where: Key, patch: AnyChange['patch']) => {
    const [[column, value]] = Object.entries(where) as [[string, unknown]];
    for (const row of [...rows.get(name)!.values()]) {
      const found = row[column];
      if (Array.isArray(found) ? found.includes(value) : found === value) write(name, row as Key, patched(row, patch));
    }
  };
  const apply = ({ in: name, put, remove, where, of, add, patch }: AnyChange) => {
    if (put) return write(name, put as Key, put);
    if (remove) return write(name, remove, undefined);
    if (where) return everywhere(name, where, patch);
    const row = at(name, of!) ?? (add && tables[name]!.blank?.(of!));
    if (!row) return;
    const moved = Object.entries(add ?? {}).map(([column, by]) => [column, Number(row[column]) + by] as const);
    write(name, of!, patched({ ...row, ...Object.fromEntries(moved) }, patch));
  };
  for (const { type, data } of story) {
    const handler = jobs.on[type] as unknown as (data: object, event: unknown, look: unknown) => readonly AnyChange[];
    handler(data, undefined, (name: string, key: Key) => at(name, key)).forEach(apply);
  }
  return rows;
};

const name = fc.constantFrom('1', '2', '3');
const year = fc.constantFrom(2025, 2026, 0);
const story = fc.array(
  fc.oneof(
    fc.record({ jobId: name, person: name, year }).map((data): Story => ({ type: 'Given', data })),
    fc.record({ jobId: name, late: fc.boolean() }).map((data): Story => ({ type: 'Late', data })),
    fc.record({ jobId: name }).map((data): Story => ({ type: 'Taken', data })),
    fc.record({ person: name, to: name }).map((data): Story => ({ type: 'Passed', data })),
    fc
      .record({ person: name, year, nodes: fc.uniqueArray(name, { maxLength: 2 }) })
      .map((data): Story => ({ type: 'Placed', data })),
    fc.record({ node: name, to: fc.constantFrom('7', '8', '1') }).map((data): Story => ({ type: 'Moved', data })),
    fc
      .record({ person: name, year, jobs: fc.integer({ min: -2, max: 2 }) })
      .map((data): Story => ({ type: 'Extra', data })),
    fc.record({ jobId: name }).map((data): Story => ({ type: 'Seen', data })),
  ),
  { maxLength: 30 },
);

const written = (rows: ReadonlyMap<string, ReadonlyMap<string, AnyRow | null>>) =>
  Object.fromEntries(
    [...rows].map(([table, of]) => [table, [...of].filter(([, row]) => row).sort(([a], [b]) => (a < b ? -1 : 1))]),
  );

describe('the fold', () => {
  it('comes to the rows of a plain one, at once and page by page', () =>
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 7 }), (facts, size) => {
        const expected = written(naive(facts));
        const events = facts.map(recorded);
        const fold = new Fold(jobs, NO_ROWS);
        events.forEach((event) => fold.take(event));
        fold.settle();
        expect(written(fold.rows().touched)).toEqual(expected);

        const stored = new Map(Object.keys(tables).map((table) => [table, new Map<string, AnyRow | null>()]));
        for (let from = 0; from < events.length; from += size) {
          const known = { tables: stored, complete: true, searched: new Set<string>() };
          const before = JSON.stringify([...stored].map(([, rows]) => [...rows]));
          const page = foldPage(jobs, events.slice(from, from + size), known);
          expect(JSON.stringify([...stored].map(([, rows]) => [...rows]))).toBe(before);
          if (page.failed) throw page.failed.error;
          for (const [table, rows] of page.touched) for (const [place, row] of rows) stored.get(table)!.set(place, row);
        }
        expect(written(stored)).toEqual(expected);
      }),
      { numRuns: 500 },
    ));
});
