import type { Type } from '@nestjs/common';
import {
  type AnyFact,
  type AnyRow,
  type FoldedPage,
  type Key,
  placeOf,
  type Position,
  type Projection,
  type Tables,
} from '@xinhuo/kernel';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Checkpoint } from '../log/checkpoint';
import type { RowCache } from './row-cache';
import { RowTable, type Statement } from './row-table';
import { dropIndexes } from './shadow-tables';

/** Rows of one table to write whole, and rows to delete. */
interface TableChanges {
  readonly kept: readonly AnyRow[];
  readonly gone: readonly AnyRow[];
}

/** What a page changes, by table. */
export type Changes = ReadonlyMap<string, TableChanges>;

const NONE: TableChanges = { kept: [], gone: [] };
const WRITERS = 2;
const RUN = 4_000;
const MOVED = 'EXISTS (SELECT FROM moved)';

/** The stored rows of one projection. */
export class ProjectionRows {
  private constructor(
    private readonly pool: Pool,
    private readonly owner: { readonly name: string; readonly version: number },
    readonly tables: ReadonlyMap<string, RowTable>,
    private readonly keys: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** The rows of a projection in the tables that its entities name. */
  static of(
    { pool, dataSource }: { readonly pool: Pool; readonly dataSource: DataSource },
    projection: Projection<AnyFact, Tables>,
    entities: Readonly<Record<string, Type<object>>>,
  ): ProjectionRows {
    const keys = new Map(Object.entries(projection.tables).map(([name, { key }]) => [name, key]));
    const tables = [...keys].map(([name, key]) => {
      const entity = entities[name];
      if (!entity) throw new Error(`Projection ${projection.name} has no row class for its table ${name}`);
      return [name, RowTable.of(dataSource, entity, key)] as const;
    });
    return new ProjectionRows(pool, projection, new Map(tables), keys);
  }

  /** The same projection with its rows in other tables and its checkpoint under another name. */
  aside(name: string, paths: ReadonlyMap<string, string>): ProjectionRows {
    const tables = [...this.tables].map(([table, rows]) => [table, rows.at(paths.get(table)!)] as const);
    return new ProjectionRows(this.pool, { ...this.owner, name }, new Map(tables), this.keys);
  }

  /** Whether there is no row at all. */
  async areEmpty(): Promise<boolean> {
    const any = [...this.tables.values()].map(({ path }) => `EXISTS (SELECT FROM ${path})`).join(' OR ');
    const { rows } = await this.pool.query<{ any: boolean }>(`SELECT ${any} AS any`);
    return !rows[0]!.any;
  }

  /** Writes the rows of a fold from the first event into tables that nobody else knows of, of which all are empty. */
  async fill(rowsOf: (table: string) => Iterable<AnyRow>): Promise<void> {
    const waiting = [...this.tables];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.fillTable(next[1], rowsOf(next[0]));
    };
    // One statement is made while the database takes in another. None is under way any more when this has failed.
    const ends = await Promise.allSettled(Array.from({ length: WRITERS }, work));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /**
   * Looks up what a page took for absent. True when it was right: the fold stands. The searches of a page are looked
   * up too, and always ask for another fold.
   */
  async lookUp(page: Pick<FoldedPage, 'missing' | 'searches'>, cache: RowCache): Promise<boolean> {
    const found = await Promise.all([...page.missing].map(([name, missing]) => this.lookUpKeys(name, missing, cache)));
    for (const { table, where } of page.searches) {
      const rows = await this.query(this.tables.get(table)!.selectWhere(where));
      cache.learn(
        table,
        rows.map((row) => [placeOf(this.keys.get(table)!, row), row]),
      );
      cache.learnSearch(table, where);
    }
    return page.searches.length === 0 && found.every((count) => count === 0);
  }

  /** What a page changes of the stored rows, table by table; tables that stay as they are do not appear. */
  changes(touched: FoldedPage['touched'], cache: RowCache): Changes {
    const changes = new Map<string, TableChanges>();
    for (const name of this.tables.keys()) {
      const kept: AnyRow[] = [];
      const gone: AnyRow[] = [];
      const known = cache.tables.get(name);
      for (const [place, after] of touched.get(name) ?? []) {
        const before = known?.get(place) ?? null;
        if (sameRow(before, after)) continue;
        if (after) kept.push(after);
        else gone.push(before!);
      }
      if (kept.length + gone.length > 0) changes.set(name, { kept, gone });
    }
    return changes;
  }

  /** Writes the changes of a page and moves the checkpoint, or does neither. False: it is no longer where it was. */
  async write(changes: Changes, move: Checkpoint & { readonly to: Position }): Promise<boolean> {
    const values: unknown[] = [this.owner.name, this.owner.version, move.position, move.epoch, move.to];
    const parts: string[] = [];
    const shape: string[] = [];
    const add = ({ text, values: more }: Statement, part: string) => {
      parts.push(`, ${part} AS (${text})`);
      shape.push(part);
      values.push(...more);
    };
    [...this.tables].forEach(([name, table], n) => {
      const { kept, gone } = changes.get(name) ?? NONE;
      if (kept.length > 0) add(table.upsert(kept, values.length + 1, MOVED), `u${n}`);
      if (gone.length > 0) add(table.remove(gone, values.length + 1, MOVED), `d${n}`);
    });
    // What is lost in a crash is lost together with its checkpoint, so nothing waits for the disk.
    const text = `WITH moved AS (UPDATE runtime.checkpoint SET position = $5
        WHERE projection = $1 AND version = $2 AND position = $3 AND epoch = $4 RETURNING 1)${parts.join('')}
      SELECT set_config('synchronous_commit', 'off', true) FROM moved`;
    const name = `${this.owner.name}@${this.owner.version} ${shape.join('')}`;
    const { rows } = await this.pool.query({ text, values, ...(name.length < 64 && { name }) });
    return rows.length === 1;
  }

  /** The indexes are made when all rows are there. */
  private async fillTable(table: RowTable, rows: Iterable<AnyRow>): Promise<void> {
    const indexes = await dropIndexes(this.pool, table.path);
    for (const run of inRuns(rows)) {
      const { text, values } = table.insert(run);
      await this.pool.query(text, [...values]);
    }
    for (const index of indexes) await this.pool.query(index);
  }

  private async lookUpKeys(name: string, missing: ReadonlyMap<string, Key>, cache: RowCache): Promise<number> {
    const rows = await this.query(this.tables.get(name)!.selectKeys([...missing.values()]));
    cache.learn(
      name,
      [...missing.keys()].map((place) => [place, null]),
    );
    cache.learn(
      name,
      rows.map((row) => [placeOf(this.keys.get(name)!, row), row]),
    );
    return rows.length;
  }

  private async query({ values, ...statement }: Statement): Promise<readonly AnyRow[]> {
    return (await this.pool.query<AnyRow>({ ...statement, values: [...values] })).rows;
  }
}

function* inRuns(rows: Iterable<AnyRow>): Iterable<readonly AnyRow[]> {
  let run: AnyRow[] = [];
  for (const row of rows) {
    run.push(row);
    if (run.length === RUN) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

const sameRow = (before: AnyRow | null, after: AnyRow | null): boolean => {
  if (before === after) return true;
  if (!before || !after) return false;
  return Object.keys(after).every((column) => before[column] === after[column]);
};
