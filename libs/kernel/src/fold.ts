import type { AnyFact } from './decider';
import type { RecordedEvent } from './event-store';
import type { Change, Key, Projection, Table, Tables } from './projection';

type AnyRow = Readonly<Record<string, unknown>>;
type AnyTable = Table<AnyRow, Record<string, AnyRow>>;

/** The rows of one projection that a page touches, by table and key. `null`: there is no such row. */
export type Rows = Map<string, Map<string, AnyRow | null>>;

/** A key as one string; keys of one table never collide. */
export const placeOf = (columns: readonly string[], key: Key | AnyRow): string =>
  columns.length === 1 ? String(key[columns[0]!]) : columns.map((column) => String(key[column])).join('\u0000');

/** The keys that an event needs before it can be folded: those it changes are known only from its changes. */
export const refsOf = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  event: RecordedEvent,
): readonly (readonly [string, Key])[] =>
  (projection.reads?.[event.type as E['type']] as ((data: unknown) => readonly [string, Key][]) | undefined)?.(
    event.data,
  ) ?? [];

/** The changes that one event asks for; none when the projection does not know its type. */
export const changesOf = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  event: RecordedEvent,
  rows: Rows,
): readonly Change<T>[] => {
  const handler = projection.on[event.type as E['type']] as
    ((data: unknown, event: RecordedEvent, look: unknown) => readonly Change<T>[]) | undefined;
  if (!handler) return [];
  const look = (table: string, key: Key) => {
    const { key: columns } = tableNamed(projection, table);
    const row = rows.get(table)?.get(placeOf(columns, key));
    if (row === undefined) throw new Error(`${projection.name} looks at a row of ${table} that reads does not name`);
    return row ?? undefined;
  };
  return handler(event.data, event, look);
};

/** The table of a projection by its name. */
export const tableNamed = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  name: string,
): AnyTable => {
  const table = (projection.tables as unknown as Record<string, AnyTable>)[name];
  if (!table) throw new Error(`${projection.name} has no table ${name}`);
  return table;
};

/** The row after one change by key; `null` when it is gone or still absent. */
export const applyChange = (
  table: AnyTable,
  before: AnyRow | null,
  change: Change<Record<string, AnyRow>>,
): AnyRow | null => {
  if ('put' in change) return change.put;
  if ('remove' in change) return null;
  if (!('add' in change)) return before && { ...before, ...change.patch };
  const from = before ?? table.blank?.(change.of as Key);
  if (!from) return null;
  const counted: Record<string, unknown> = { ...from, ...change.patch };
  for (const [column, by] of Object.entries(change.add)) counted[column] = Number(counted[column] ?? 0) + Number(by);
  return counted;
};

/** The key that a change by key names, whatever its form. */
export const keyOfChange = (change: Change<Record<string, AnyRow>>): Key =>
  'put' in change
    ? (change.put as Key)
    : 'remove' in change
      ? change.remove
      : 'of' in change
        ? change.of
        : change.where;

/**
 * What the change of one row does to the totals: the old contribution taken away, the new one added, the two netted
 * by target so that a total that does not move is not touched.
 */
export const tallyDelta = (
  table: AnyTable,
  before: AnyRow | null,
  after: AnyRow | null,
): readonly { readonly to: string; readonly key: Key; readonly add: Readonly<Record<string, number>> }[] => {
  if (!table.tally || before === after) return [];
  const net = new Map<string, { to: string; key: Key; add: Record<string, number> }>();
  const count = (row: AnyRow | null, sign: 1 | -1) => {
    if (!row) return;
    for (const { to, key, add } of table.tally!(row)) {
      const place = `${to}\u0000${JSON.stringify(key)}`;
      const total = net.get(place) ?? { to, key, add: {} };
      for (const [column, by] of Object.entries(add as Record<string, number>)) {
        total.add[column] = (total.add[column] ?? 0) + sign * by;
      }
      net.set(place, total);
    }
  };
  count(before, -1);
  count(after, 1);
  return [...net.values()].filter(({ add }) => Object.values(add).some((by) => by !== 0));
};
