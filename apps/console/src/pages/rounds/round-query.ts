import { graphql, type ResultOf } from '../../client';

/** A round with its ranking; `first` is a page of it. */
export const ROUND = graphql(`
  query RoundPage($id: ID!, $first: Int!) {
    round(id: $id) {
      roundId
      programmeId
      year
      phase
      asOf
      openedOn
      totalFen
      lines
      ineligibleCount
      rulebookId
      rulebookVersion
      rulebookHash
      factsHash
      resultHash
      steps {
        step
        on
        byName
        eventId
        reason
      }
      ranking(first: $first) {
        nodes {
          enterpriseId
          name
          scheme
          rank
          score
          earned
          grade
          class
          nextGrade
          distance
          amountFen
          headcount
          reason
        }
        pageInfo {
          hasNextPage
        }
      }
      ineligible(first: $first) {
        nodes {
          scheme
          subject
          name
          reason
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

export type Round = NonNullable<ResultOf<typeof ROUND>['round']>;
export type Ranked = Round['ranking']['nodes'][number];

/** What hangs on a round: its grants, the rulebook, the envelopes for those who may see them. */
export const ROUND_MONEY = graphql(`
  query RoundMoney($roundId: ID!, $rulebookId: ID!, $programmeId: ID!, $year: Int!, $seesBudget: Boolean!) {
    grants(first: 100, filter: { roundId: $roundId }, sort: AMOUNT) {
      totalCount
      nodes {
        grantId
        enterpriseId
        phase
        amountFen
        paidFen
      }
    }
    proposed: grants(first: 1, filter: { roundId: $roundId, phases: [proposed] }) {
      totalCount
    }
    returned: grants(first: 1, filter: { roundId: $roundId, phases: [returned] }) {
      totalCount
    }
    unpaid: grants(first: 1, filter: { roundId: $roundId, unpaid: true }) {
      totalCount
    }
    rulebook(id: $rulebookId) {
      content
    }
    budget(programmeId: $programmeId, year: $year) @include(if: $seesBudget) {
      envelopes {
        scheme
        amountFen
        reservedFen
        spentFen
        remainingFen
      }
    }
  }
`);

export type RoundMoney = ResultOf<typeof ROUND_MONEY>;
export type Envelope = NonNullable<RoundMoney['budget']>['envelopes'][number];
