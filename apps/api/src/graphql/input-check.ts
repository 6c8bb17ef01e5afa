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
  isScalarType,
} from 'graphql';

import { type Actor, isUuid } from '@xinhuo/kernel';

import { badInput, EdgeError, NOT_AN_ID, type RequestContext, Sha256 } from '../edge';

/** A file that an input names, and where. */
interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Which of these files the sender may not name: never uploaded, or not within the own scope. */
export type MissingFiles = (sender: Actor, hashes: readonly string[]) => Promise<readonly string[]>;

/** Looks at a value that is not undefined; files that it names are added to `files`. */
type Check = (value: unknown, path: string, files: NamedFile[]) => void;

/** The checks of each input type, where it has any. */
type Known = Map<GraphQLInputType, Check | undefined>;

const checkId: Check = (value, path) => {
  if (value !== null && (typeof value !== 'string' || !isUuid(value))) throw badInput(path, NOT_AN_ID);
};

const noteFile: Check = (value, path, files) => {
  if (typeof value === 'string') files.push({ path, sha256: value });
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
  (value, path, files) => {
    if (value === null) return;
    for (const [name, check] of checks) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (member !== undefined) check(member, path === '' ? name : `${path}.${name}`, files);
    }
  };

const checkItems =
  (check: Check): Check =>
  (value, path, files) =>
    (value as readonly unknown[] | null)?.forEach((item, n) => check(item, `${path}.${n}`, files));

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
  if (isScalarType(nullable) && nullable.name === Sha256.name) return noteFile;
  if (isInputObjectType(nullable)) return checkObject(nullable, known);
  if (!isListType(nullable)) return undefined;
  const check = checkOf(nullable.ofType, known);
  return check && checkItems(check);
};

const NOT_UPLOADED = { zh: '请先上传文件，再填它的编号。', en: 'Upload the file first, then give its name.' } as const;

const refuseMissing = async (
  missingFiles: MissingFiles,
  { actor }: Pick<RequestContext, 'actor'>,
  files: readonly NamedFile[],
): Promise<void> => {
  if (!actor) throw new EdgeError('UNAUTHENTICATED');
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))];
  const missing = await missingFiles(actor, hashes);
  const first = files.find(({ sha256 }) => missing.includes(sha256));
  if (first) throw badInput(first.path, NOT_UPLOADED);
};

const guard = (field: GraphQLField<unknown, unknown>, known: Known, missingFiles: MissingFiles): void => {
  const checks = field.args.flatMap(({ name, type }): [string, Check][] => {
    const check = checkOf(type, known);
    return check ? [[name, check]] : [];
  });
  if (checks.length === 0) return;
  const checkArguments = checkMembers(checks);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info): unknown => {
    const files: NamedFile[] = [];
    checkArguments(args, '', files);
    if (files.length === 0) return resolve(source, args, context, info);
    return refuseMissing(missingFiles, context as RequestContext, files).then(() =>
      resolve(source, args, context, info),
    );
  };
};

/**
 * Lets only UUIDs in where the schema says `ID`, for every root field: no free text reaches a stream's name. And only
 * files that are there and that the sender may see where it says `Sha256`: no fact rests on a paper that nobody has.
 */
export const withCheckedInputs =
  (missingFiles: MissingFiles) =>
  (schema: GraphQLSchema): GraphQLSchema => {
    const known: Known = new Map();
    for (const type of [schema.getQueryType(), schema.getMutationType()]) {
      for (const field of Object.values(type?.getFields() ?? {})) guard(field, known, missingFiles);
    }
    return schema;
  };
