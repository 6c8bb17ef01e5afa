import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

import { isUuid } from '@xinhuo/kernel';

import { badInput, NOT_AN_ID } from '../edge';

/** Looks at a value that is not undefined. */
type Check = (value: unknown, path: string) => void;

/** The checks of each input type, where it has any. */
type Known = Map<GraphQLInputType, Check | undefined>;

const checkId: Check = (value, path) => {
  if (value !== null && (typeof value !== 'string' || !isUuid(value))) throw badInput(path, NOT_AN_ID);
};

const checkNotNull: Check = (value, path) => {
  if (value === null) throw badInput(path, { zh: '可以不填，但不能为 null。', en: 'May be left out, but not null.' });
};

/**
 * graphql-jit 0.8 asks for fields that are not null and have a default even where they are left out. They are made
 * nullable in the schema that is executed (the printed one keeps them), and a null is refused here.
 */
const loosened = (type: GraphQLInputObjectType): [string, Check][] =>
  Object.values(type.getFields())
    .filter((field) => field.defaultValue !== undefined && isNonNullType(field.type))
    .map((field) => {
      field.type = getNullableType(field.type);
      return [field.name, checkNotNull];
    });

const checkMembers =
  (checks: readonly [string, Check][]): Check =>
  (value, path) => {
    if (value === null) return;
    for (const [name, check] of checks) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (member !== undefined) check(member, path === '' ? name : `${path}.${name}`);
    }
  };

const checkItems =
  (check: Check): Check =>
  (value, path) =>
    (value as readonly unknown[] | null)?.forEach((item, n) => check(item, `${path}.${n}`));

const checkObject = (type: GraphQLInputObjectType, known: Known): Check | undefined => {
  if (known.has(type)) return known.get(type);
  const checks = loosened(type);
  known.set(type, checkMembers(checks)); // before its fields: an input may hold its own kind
  for (const field of Object.values(type.getFields())) {
    const check = checkOf(field.type, known);
    if (check) checks.push([field.name, check]);
  }
  if (checks.length === 0) known.set(type, undefined);
  return known.get(type);
};

/** A check of all that a value of the type holds; undefined when there is nothing to look at. */
const checkOf = (type: GraphQLInputType, known: Known): Check | undefined => {
  const nullable = getNullableType(type);
  if (nullable === GraphQLID) return checkId;
  if (isInputObjectType(nullable)) return checkObject(nullable, known);
  if (!isListType(nullable)) return undefined;
  const check = checkOf(nullable.ofType, known);
  return check && checkItems(check);
};

const guard = (field: GraphQLField<unknown, unknown>, known: Known): void => {
  const checks = field.args.flatMap(({ name, type }): [string, Check][] => {
    const check = checkOf(type, known);
    return check ? [[name, check]] : [];
  });
  if (checks.length === 0) return;
  const checkArguments = checkMembers(checks);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    checkArguments(args, '');
    return resolve(source, args, context, info);
  };
};

/** Lets only UUIDs in where the schema says `ID`, for every root field: no free text reaches a stream's name. */
export const withCheckedInputs = (schema: GraphQLSchema): GraphQLSchema => {
  const known: Known = new Map();
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) guard(field, known);
  }
  return schema;
};
