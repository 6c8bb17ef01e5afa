import { useMemo } from 'react';

import { type Answer, graphql, type ResultOf, useAnswer } from '../../client';
import type { Lineage } from '../../pictures/lineage/generations';

const LINEAGE = graphql(`
  query LineageOf($personId: ID!) {
    lineage(personId: $personId, depth: 3) {
      cut
      nodes {
        key
        personId
        name
        enterpriseId
        enterpriseName
        grade
        trade
      }
      edges {
        from
        to
        phase
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof LINEAGE>['lineage']>;

/** The lineage to draw, whether some of it is left out, and who stands behind a key of the graph. */
export interface ShownLineage {
  readonly lineage: Lineage;
  readonly cut: boolean;
  readonly personOf: (key: string) => string | null;
}

/** The keys of the graph number its people; 0 is the one asked for. */
const lineageOf = ({ nodes, edges }: Found): Lineage => ({
  rootKey: '0',
  people: nodes.map(({ key, personId, ...person }) => ({ ...person, key: `${key}`, opens: personId !== null })),
  edges: edges.map(({ from, to }) => ({ masterKey: `${from}`, apprenticeKey: `${to}` })),
});

/** A person's masters and apprentices, three generations up and down; null when there is nothing to see. */
export const useLineage = (personId: string): Answer<ShownLineage | null> => {
  const answer = useAnswer(LINEAGE, { personId });
  const data = useMemo((): ShownLineage | null | undefined => {
    const found = answer.data?.lineage;
    if (!found) return answer.data && null;
    const people = new Map(found.nodes.map(({ key, personId: id }) => [`${key}`, id]));
    return { lineage: lineageOf(found), cut: found.cut, personOf: (key) => people.get(key) ?? null };
  }, [answer.data]);
  return { ...answer, data };
};
