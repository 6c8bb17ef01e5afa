import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Deepest nesting, most root fields and greatest cost of one operation. */
export const LIMITS = { depth: 12, rootFields: 20, cost: 30_000 } as const;

/** How many children a list without `first` is taken to have. */
const USUAL_LIST = 10;

/** The greatest page of any connection; a larger `first` is refused by its field anyway. */
const LARGEST_PAGE = 100;

type Variables = Readonly<Record<string, unknown>>;
type Cost = (variables: Variables) => number;

/** What is known of a document before its variables are: worked out once for each document. */
export interface QueryShape {
  readonly operations: number;
  readonly rootFields: readonly { readonly name: string; readonly field: GraphQLField<unknown, unknown> | undefined }[];
  readonly depth: number;
  /** Number of values that the answer may have, roughly. */
  readonly cost: Cost;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: Variables;
}

interface Weighed {
  readonly depth: number;
  readonly cost: Cost;
}

const numberOr = (value: unknown, fallback: number): number =>
  typeof value === 'number' && value >= 0 ? Math.min(value, LARGEST_PAGE) : fallback;

const isList = (field: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(field.type) ? field.type.ofType : field.type);

/** A list without pages; those of a connection are counted by its `first`, one level up. */
const unpaged = (field: GraphQLField<unknown, unknown> | undefined): number =>
  field && isList(field) && !['nodes', 'edges'].includes(field.name) ? USUAL_LIST : 1;

/** How often the children of a field are counted. */
const timesOf = (node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, { defaults }: Walk): Cost => {
  const paged = field?.args.find(({ name }) => name === 'first');
  if (!paged) return () => unpaged(field);
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const fallback = numberOr(paged.defaultValue, LARGEST_PAGE);
  if (value?.kind === Kind.INT) return () => numberOr(Number(value.value), fallback);
  if (value?.kind !== Kind.VARIABLE) return () => fallback;
  const name = value.name.value;
  return (variables) => numberOr(variables[name] ?? defaults[name], fallback);
};

const fieldsOf = (type: GraphQLNamedType | undefined) => (isObjectType(type) ? type.getFields() : undefined);

const weighField = (node: FieldNode, parent: GraphQLNamedType | undefined, walk: Walk): Weighed => {
  const field = fieldsOf(parent)?.[node.name.value];
  if (!node.selectionSet) return { depth: 1, cost: () => 1 };
  const children = weigh(node.selectionSet, field && getNamedType(field.type), walk);
  const times = timesOf(node, field, walk);
  return { depth: children.depth + 1, cost: (variables) => 1 + times(variables) * children.cost(variables) };
};

const weigh = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, walk: Walk): Weighed => {
  const parts = set.selections.map((node): Weighed => {
    if (node.kind === Kind.FIELD) return weighField(node, parent, walk);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    const type = condition === undefined ? parent : walk.schema.getType(condition);
    return fragment ? weigh(fragment.selectionSet, type, walk) : { depth: 0, cost: () => 0 };
  });
  return {
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    cost: (variables) => parts.reduce((sum, { cost }) => sum + cost(variables), 0),
  };
};

const rootFieldNames = (set: SelectionSetNode, walk: Walk): string[] =>
  set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
    return fragment ? rootFieldNames(fragment.selectionSet, walk) : [];
  });

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

/** Walks a valid document once. */
export const shapeOf = (schema: GraphQLSchema, { definitions }: DocumentNode): QueryShape => {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const operation = operations[0]!;
  const walk: Walk = {
    schema,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    defaults: defaultsOf(operation),
  };
  const root = schema.getRootType(operation.operation) ?? undefined;
  const rootFields = rootFieldNames(operation.selectionSet, walk);
  return {
    operations: operations.length,
    rootFields: rootFields.map((name) => ({ name, field: fieldsOf(root)?.[name] })),
    ...weigh(operation.selectionSet, root, walk),
  };
};
