import type { Type } from '@nestjs/common';
import type { AnyRow, Key } from '@xinhuo/kernel';
import type { DataSource } from 'typeorm';
import { arrayLiteral } from './array-literal';

interface Column {
  readonly property: string;
  readonly name: string;
  /** The column's type for PostgreSQL, without the brackets of an array. */
  readonly type: string;
  readonly kind: 'plain' | 'json' | 'array';
}

/** A statement with its parameters, one array for each column. */
export interface Statement {
  /** Under which it is prepared; none where the text is seldom the same. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const AS_NUMBER = new Set(['bigint', 'int8', 'numeric', 'decimal']);
const AS_INSTANT = new Set(['timestamp with time zone', 'timestamptz']);

const NAME_LIMIT = 63;

/** One physical read table: bulk statements whose columns and types come from its entity. */
export class RowTable {
  constructor(
    /** Schema and name, quoted. */
    readonly path: string,
    private readonly columns: readonly Column[],
    private readonly key: readonly Column[],
  ) {}

  /** The table of an entity; `key` are the properties that the projection declares as its key. */
  static of(dataSource: DataSource, entity: Type<object>, key: readonly string[]): RowTable {
    const { columns, schema, tableName } = dataSource.getMetadata(entity);
    const all = columns.map((column): Column => {
      const type = dataSource.driver.normalizeType(column);
      const kind = column.isArray ? 'array' : type === 'json' || type === 'jsonb' ? 'json' : 'plain';
      return { property: column.propertyName, name: quoted(column.databaseName), type, kind };
    });
    const keyColumns = key.map((property) => {
      const found = all.find((column) => column.property === property);
      if (!found) throw new Error(`${entity.name} has no column for the key ${property}`);
      return found;
    });
    return new RowTable(`${quoted(schema ?? 'public')}.${quoted(tableName)}`, all, keyColumns);
  }

  /** The same columns in another table. */
  at(path: string): RowTable {
    return new RowTable(path, this.columns, this.key);
  }

  /** The rows with these keys. */
  selectKeys(keys: readonly Key[]): Statement {
    const name = `keys of ${this.path}`;
    return {
      ...(name.length <= NAME_LIMIT && { name }),
      text: `SELECT ${this.selected()} FROM ${this.path} t JOIN unnest(${this.arrays(this.key, 1)}) k(${names(this.key)}) USING (${names(this.key)})`,
      values: this.key.map(({ property }) => arrayLiteral(keys, (key) => key[property])),
    };
  }

  /** The rows whose columns have these values, or hold them where they are lists. */
  selectWhere(where: Key): Statement {
    const columns = Object.keys(where).map((property) => this.columns.find((column) => column.property === property)!);
    const conditions = columns.map(({ name, kind }, n) => {
      if (kind === 'json') return `t.${name} @> $${n + 1}::jsonb`;
      return kind === 'array' ? `$${n + 1} = ANY (t.${name})` : `t.${name} = $${n + 1}`;
    });
    return {
      text: `SELECT ${this.selected()} FROM ${this.path} t WHERE ${conditions.join(' AND ')}`,
      values: columns.map(({ property, kind }) =>
        kind === 'json' ? JSON.stringify([where[property]]) : where[property],
      ),
    };
  }

  /** Writes rows into a table that has none of their keys. */
  insert(rows: readonly AnyRow[]): Statement {
    return { text: this.insertion(1), values: this.parameters(rows) };
  }

  /** Writes whole rows, new or not, where `condition` holds; parameters are counted from `$first`. */
  upsert(rows: readonly AnyRow[], first: number, condition: string): Statement {
    const others = this.columns.filter((column) => !this.key.includes(column));
    const update = others.map(({ name }) => `${name} = excluded.${name}`).join(', ');
    return {
      text: `${this.insertion(first)} WHERE ${condition}
        ON CONFLICT (${names(this.key)}) DO ${update ? `UPDATE SET ${update}` : 'NOTHING'}`,
      values: this.parameters(rows),
    };
  }

  /** Deletes the rows with these keys where `condition` holds. */
  remove(keys: readonly AnyRow[], first: number, condition: string): Statement {
    const match = this.key.map(({ name }) => `t.${name} = k.${name}`).join(' AND ');
    return {
      text: `DELETE FROM ${this.path} t USING unnest(${this.arrays(this.key, first)}) k(${names(this.key)}) WHERE ${match} AND ${condition}`,
      values: this.key.map(({ property }) => arrayLiteral(keys, (key) => key[property])),
    };
  }

  private insertion(first: number): string {
    return `INSERT INTO ${this.path} (${names(this.columns)}) SELECT ${this.columns.map(fromArray).join(', ')}
        FROM unnest(${this.arrays(this.columns, first)}) v(${names(this.columns)})`;
  }

  private parameters(rows: readonly AnyRow[]): readonly string[] {
    return this.columns.map((column) => arrayLiteral(rows, (row) => toParameter(column, row[column.property])));
  }

  private selected(): string {
    return this.columns.map((column) => `${toValue(column)} AS ${quoted(column.property)}`).join(', ');
  }

  private arrays(columns: readonly Column[], first: number): string {
    return columns.map(({ type, kind }, n) => `$${first + n}::${kind === 'plain' ? type : 'text'}[]`).join(', ');
  }
}

const names = (columns: readonly Column[]): string => columns.map(({ name }) => name).join(', ');

// A row must look the same whether it was read or has just been folded: days and instants as text, counts as numbers.
const toValue = ({ name, type, kind }: Column): string => {
  if (kind !== 'plain') return `t.${name}`;
  if (AS_NUMBER.has(type)) return `t.${name}::float8`;
  if (type === 'date') return `t.${name}::text`;
  return AS_INSTANT.has(type) ? `to_char(t.${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : `t.${name}`;
};

// An array of arrays cannot be unnested to arrays: lists and objects travel as JSON text.
const toParameter = ({ kind }: Column, value: unknown): unknown =>
  kind === 'plain' || value === null || value === undefined ? (value ?? null) : JSON.stringify(value);

const fromArray = ({ name, type, kind }: Column): string => {
  if (kind === 'plain') return `v.${name}`;
  if (kind === 'json') return `v.${name}::${type}`;
  return `CASE WHEN v.${name} IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(v.${name}::jsonb))::${type}[] END`;
};
