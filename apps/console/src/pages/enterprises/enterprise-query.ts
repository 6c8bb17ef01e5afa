import { graphql, type ResultOf } from '../../client';

/** One node of the org tree with what it reported, and for who may know how many people and pairings it has. */
export const ENTERPRISE = graphql(`
  query EnterprisePage($nodeId: ID!, $withCounts: Boolean!) {
    orgNode(id: $nodeId) {
      nodeId
      name
      kind
      creditCode
      countyName
      parentName
      registeredOn
      participations {
        programmeId
        stage
        stageSince
        joinedOn
        stages {
          stage
          since
        }
        years {
          year
          headcount
          mechanism {
            leadership
            rules
            funding
            assessment
            records
          }
          mechanismComplete
          noMajorAccident
        }
      }
    }
    workers(first: 1, filter: { nodeId: $nodeId, employed: true }) @include(if: $withCounts) {
      totalCount
    }
    inForce: pairings(first: 1, filter: { nodeId: $nodeId, phases: [active] }) @include(if: $withCounts) {
      totalCount
    }
    overdue: pairings(first: 1, filter: { nodeId: $nodeId, overdue: true }) @include(if: $withCounts) {
      totalCount
    }
    waiting: pairings(first: 1, filter: { nodeId: $nodeId, phases: [preparing] }) @include(if: $withCounts) {
      totalCount
    }
    promotions(first: 1, filter: { nodeId: $nodeId, state: RECORDED }) @include(if: $withCounts) {
      totalCount
    }
  }
`);

type Answered = ResultOf<typeof ENTERPRISE>;

/** An enterprise as its page shows it. */
export type EnterpriseThing = NonNullable<Answered['orgNode']>;

/** Its part in one programme. */
export type ParticipationThing = EnterpriseThing['participations'][number];

/** The whole answer, with its counts. */
export type EnterpriseAnswer = Answered;
