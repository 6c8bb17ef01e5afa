import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  GraphQLID,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

import { isUuid } from '@xinhuo/kernel';

import { badInput, NOT_AN_ID } from '../edge';

type Check = (value: unknown, path: string) => void;

const checkId: Check = (value, path) => {
  if (typeof value !== 'string' || !isUuid(value)) throw badInput(path, NOT_AN_ID);
};

/** A check of every id within a value of the type; undefined when it cannot hold one. */
const checkOf = (type: GraphQLInputType, known: Map<GraphQLInputType, Check | undefined>): Check | undefined => {
  if (isNonNullType(type)) return checkOf(type.ofType, known);
  if (type === GraphQLID) return checkId;
  if (isListType(type)) {
    const check = checkOf(type.ofType, known);
    return (
      check &&
      ((value, path) => (value as unknown[]).forEach((item, n) => item !== null && check(item, `${path}.${n}`)))
    );
  }
  if (!isInputObjectType(type)) return undefined;
  if (known.has(type)) return known.get(type);
  let checks: [string, Check][] = [];
  const check: Check = (value, path) => {
    for (const [name, inner] of checks) {
      const member = (value as Record<string, unknown>)[name];
      if (member !== undefined && member !== null) inner(member, `${path}.${name}`);
    }
  };
  known.set(type, check); // before its fields: an input may hold its own kind
  checks = Object.entries(type.getFields()).flatMap(([name, field]): [string, Check][] => {
    const inner = checkOf(field.type, known);
    return inner ? [[name, inner]] : [];
  });
  if (checks.length === 0) known.set(type, undefined);
  return known.get(type);
};

const guarded = (
  field: GraphQLFieldConfig<unknown, unknown> & { readonly args: readonly { name: string; type: GraphQLInputType }[] },
  known: Map<GraphQLInputType, Check | undefined>,
): void => {
  const checks = field.args.flatMap(({ name, type }): [string, Check][] => {
    const check = checkOf(type, known);
    return check ? [[name, check]] : [];
  });
  if (checks.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: Record<string, unknown>, context, info) => {
    for (const [name, check] of checks) if (args[name] !== undefined && args[name] !== null) check(args[name], name);
    return resolve(source, args, context, info);
  };
};

/** Lets only UUIDs in where the schema says `ID`, for every root field: no free text reaches a stream's name. */
export const withCheckedIds = (schema: GraphQLSchema): GraphQLSchema => {
  const known = new Map<GraphQLInputType, Check | undefined>();
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) guarded(field as never, known);
  }
  return schema;
};
