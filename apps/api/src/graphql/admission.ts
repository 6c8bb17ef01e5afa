import type { DocumentNode, GraphQLSchema } from 'graphql';

import { EdgeError, isPublic, type RequestContext } from '../edge';
import { LIMITS, type QueryShape, shapeOf } from './query-cost';
import { filledIn, requiredDefaults } from './variable-defaults';

type Variables = Readonly<Record<string, unknown>>;

/** What is known of a document before its variables are. */
interface Known {
  readonly shape: QueryShape;
  readonly defaults: Variables;
}

const tooLarge = (what: { zh: string; en: string }) => new EdgeError('BAD_USER_INPUT', { sentence: what });

const refuseSize = (
  { operations, rootFields, depth, cost }: QueryShape,
  variables: Readonly<Record<string, unknown>>,
) => {
  // The compiled form of a document is kept for its first operation only.
  if (operations > 1) throw tooLarge({ zh: '一次请求只能有一个操作。', en: 'A document holds one operation.' });
  if (rootFields.length > LIMITS.rootFields) {
    throw tooLarge({
      zh: `一次请求最多${LIMITS.rootFields}个顶层字段，请分几次请求。`,
      en: `A request has at most ${LIMITS.rootFields} root fields: please send several.`,
    });
  }
  if (depth > LIMITS.depth) {
    throw tooLarge({
      zh: `查询嵌套过深（最多${LIMITS.depth}层），请减少层数。`,
      en: `The query nests deeper than ${LIMITS.depth} levels: please ask for less.`,
    });
  }
  if (cost(variables) > LIMITS.cost) {
    throw tooLarge({
      zh: `查询的数据量过大（上限${LIMITS.cost}），请减小 first 或减少字段。`,
      en: `The query may answer more than ${LIMITS.cost} values: please lower first or ask for fewer fields.`,
    });
  }
};

/**
 * Decides before anything is executed whether a request is let in: its size, and that somebody is signed in, unless
 * all its root fields are public. What depends on variables cannot be a validation rule, because these run only when
 * a document is not in the cache. Answers with the variables where some were left to the document's defaults.
 */
export const admission = (development: boolean) => {
  const seen = new WeakMap<DocumentNode, Known>();
  const knownOf = (schema: GraphQLSchema, document: DocumentNode): Known => {
    const known = seen.get(document) ?? { shape: shapeOf(schema, document), defaults: requiredDefaults(document) };
    seen.set(document, known);
    return known;
  };
  return (
    schema: GraphQLSchema,
    document: DocumentNode,
    { actor }: Pick<RequestContext, 'actor'>,
    variables: Variables | undefined,
  ): { readonly variables: Variables } | undefined => {
    const { shape, defaults } = knownOf(schema, document);
    refuseSize(shape, variables ?? {});
    const filled = filledIn(defaults, variables);
    const admitted = filled && { variables: filled };
    if (actor) return admitted;
    const open = shape.rootFields.every(
      ({ name, field }) => name === '__typename' || (development && name.startsWith('__')) || isPublic(field),
    );
    if (!open) throw new EdgeError('UNAUTHENTICATED');
    return admitted;
  };
};
