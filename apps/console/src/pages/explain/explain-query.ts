import { graphql, type ResultOf } from '../../client';

export const EXPLAIN = graphql(`
  query ExplainPage($grantId: ID!) {
    explain(grantId: $grantId) {
      grant {
        grantId
        beneficiaryName
        amountFen
        phase
        proposal
      }
      round {
        roundId
        year
        asOf
        rulebookId
        rulebookVersion
        rulebookHash
        factsHash
        resultHash
      }
      lines {
        lineId
        scheme
        part
        payer
        dueOn
        amountFen
        standing
        paidOn
        voucher
        alternatives {
          alternative
          zh
          en
        }
        because {
          step
          rule
          ruleText {
            zh
            en
          }
          zh
          en
          counted {
            numerator
            denominator
          }
          facts {
            fact
            events
          }
        }
      }
      steps {
        step
        on
        byName
        eventId
        reason
      }
    }
  }
`);

export type Explanation = NonNullable<ResultOf<typeof EXPLAIN>['explain']>;
export type ExplainedLine = Explanation['lines'][number];
export type ExplainedStep = ExplainedLine['because'][number];
