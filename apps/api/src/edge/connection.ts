import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';

import type { Position } from '@xinhuo/kernel';

import { badInput, type EdgeError } from './errors';

/** The values of a row's sort columns, the last one unique: where the next page begins. */
export type CursorKey = readonly (string | number | null)[];

/** A page asked for. The handler selects `first + 1` rows behind `after`; the last tells whether there are more. */
export interface Page {
  readonly first: number;
  readonly after?: CursorKey;
}

const LARGEST_PAGE = 100;

/** `first` (1 to 100) and `after` of a connection field; further arguments are added by extending it. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: '每页条数，最多 100 / Page size, at most 100' })
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly first: number = 20;

  @Field(() => String, { nullable: true, description: '上一页的 endCursor / endCursor of the page before' })
  readonly after?: string | null;
}

/** Where a page begins and ends, and whether more follow. */
@ObjectType({ description: '分页信息 / Page information' })
export class PageInfo {
  @Field(() => Boolean, { description: '是否还有下一页 / Whether more follow' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: '前面是否还有 / Whether there are earlier ones' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '首条游标 / First cursor' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: '末条游标 / Last cursor' })
  readonly endCursor!: string | null;
}

/** A page as clients see it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

/** The class of a Relay connection over `NodeClass`: `class PairingConnection extends connectionOf(PairingNode) {}`. */
export const connectionOf = <Node extends object>(NodeClass: Type<Node>): Type<Connection<Node>> => {
  @ObjectType(`${NodeClass.name}Edge`, { description: '条目和游标 / A node and its cursor' })
  class Edge {
    @Field(() => NodeClass, { description: '条目 / The node' })
    readonly node!: Node;

    @Field(() => String, { description: '游标 / Its cursor' })
    readonly cursor!: string;
  }

  @ObjectType({ isAbstract: true })
  class ConnectionClass implements Connection<Node> {
    @Field(() => [Edge], { description: '条目（含游标）/ Nodes with their cursors' })
    readonly edges!: readonly Edge[];

    @Field(() => [NodeClass], { description: '条目 / The nodes alone' })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo, { description: '分页信息 / Page information' })
    readonly pageInfo!: PageInfo;
  }
  return ConnectionClass;
};

/** An opaque cursor of these sort values. */
export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const isCursorKey = (value: unknown): value is CursorKey =>
  Array.isArray(value) && value.every((part) => part === null || ['string', 'number'].includes(typeof part));

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // told as a bad cursor by the caller
  }
};

/** What is thrown for a cursor that a list did not give out. */
export const badCursor = (): EdgeError =>
  badInput('after', {
    zh: '游标无效，请从第一页重新开始。',
    en: 'Not a cursor of this list: start again at its first page.',
  });

/** The sort values in a cursor. Refuses one that this list did not give out, by its number of values. */
export const decodeCursor = (cursor: string, length: number): CursorKey => {
  const key = parsed(cursor);
  if (isCursorKey(key) && key.length === length) return key;
  throw badCursor();
};

/** The position of the log in a cursor; every adapter writes its own, of letters, digits and dashes. */
export const positionIn = (value: CursorKey[number] | undefined): Position => {
  if (typeof value === 'string' && /^[\w-]{1,64}$/.test(value)) return value as Position;
  throw badCursor();
};

/** The page that the arguments ask for; `keyLength` is the number of sort columns. */
export const pageOf = ({ first, after }: PageArgs, keyLength: number): Page =>
  after ? { first, after: decodeCursor(after, keyLength) } : { first };

/** The connection from up to `first + 1` rows; `keyOf` gives the sort values of a row. */
export const toConnection = <Node>(
  rows: readonly Node[],
  { first, after }: Page,
  keyOf: (node: Node) => CursorKey,
): Connection<Node> => {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
