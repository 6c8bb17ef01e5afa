import { initGraphQLTada } from 'gql.tada';

import type { introspection } from './graphql-env';

/**
 * Every query and mutation is written with this: its types follow from `schema.graphql`, so a query that asks for what
 * the interface does not have fails the type check.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    ID: string;
    Date: string;
    Instant: string;
    Fen: number;
    Sha256: string;
    ContentHash: string;
    Values: Record<string, unknown>;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
