import { useMemo } from 'react';

import { type Answer, graphql, type ResultOf, useAnswer } from '../../client';
import type { Lineage, LineageEdge, LineagePerson } from '../../pictures/lineage/generations';

const LINEAGE = graphql(`
  query LineageOf($personId: ID!) {
    taught: pairings(first: 100, filter: { masterId: $personId }) {
      nodes {
        pairingId
        masterId
        masterName
        masterGrade
        apprenticeId
        apprenticeName
        apprenticeGrade
        enterpriseId
        enterpriseName
        trade
      }
    }
    learned: pairings(first: 100, filter: { apprenticeId: $personId }) {
      nodes {
        pairingId
        masterId
        masterName
        masterGrade
        apprenticeId
        apprenticeName
        apprenticeGrade
        enterpriseId
        enterpriseName
        trade
      }
    }
  }
`);

type Pair = ResultOf<typeof LINEAGE>['taught']['nodes'][number];

const peopleOf = (pairs: readonly Pair[]): LineagePerson[] => {
  const people = new Map<string, LineagePerson>();
  for (const { enterpriseId, enterpriseName, trade, ...pair } of pairs) {
    const at = { enterpriseId, enterpriseName, trade };
    people.set(pair.masterId, { personId: pair.masterId, name: pair.masterName, grade: pair.masterGrade, ...at });
    if (people.has(pair.apprenticeId)) continue;
    const apprentice = { personId: pair.apprenticeId, name: pair.apprenticeName, grade: pair.apprenticeGrade };
    people.set(pair.apprenticeId, { ...apprentice, ...at });
  }
  return [...people.values()];
};

/** A person's masters and apprentices, as far as they are within the own scope. */
export const useLineage = (personId: string): Answer<Lineage> => {
  const answer = useAnswer(LINEAGE, { personId });
  const data = useMemo((): Lineage | undefined => {
    if (!answer.data) return undefined;
    const pairs = [...answer.data.taught.nodes, ...answer.data.learned.nodes];
    const edges = pairs.map(({ pairingId, masterId, apprenticeId }): LineageEdge => {
      return { pairingId, masterId, apprenticeId };
    });
    return { rootId: personId, people: peopleOf(pairs), edges };
  }, [answer.data, personId]);
  return { ...answer, data };
};
