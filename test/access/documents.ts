import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const selection = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 0)
    .filter(({ name }) => name !== 'edges')
    .map((field) => `${field.name} ${selection(field.type, depth - 1)}`.trim());
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
};

/** A document that asks one root field for all it has, down to `depth` levels of objects. */
export const documentFor = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  { names, depth }: { readonly names: readonly string[]; readonly depth: number },
): string => {
  const args = field.args.filter(({ name }) => names.includes(name));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = args.length > 0 ? `${kind} (${declared})` : kind;
  const call = args.length > 0 ? `${field.name}(${passed})` : field.name;
  return `${head} { answer: ${call} ${selection(field.type, depth)} }`;
};
