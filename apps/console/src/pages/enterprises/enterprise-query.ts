import { graphql, type ResultOf } from '../../client';

/** One node of the org tree with what it reported, and how many people and pairings it has. */
export const ENTERPRISE = graphql(`
  query EnterprisePage($nodeId: ID!) {
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
    workers(first: 1, filter: { nodeId: $nodeId, employed: true }) {
      totalCount
    }
    inForce: pairings(first: 1, filter: { nodeId: $nodeId, phases: [active] }) {
      totalCount
    }
    overdue: pairings(first: 1, filter: { nodeId: $nodeId, overdue: true }) {
      totalCount
    }
    waiting: pairings(first: 1, filter: { nodeId: $nodeId, phases: [preparing] }) {
      totalCount
    }
    promotions(first: 1, filter: { nodeId: $nodeId, state: RECORDED }) {
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
