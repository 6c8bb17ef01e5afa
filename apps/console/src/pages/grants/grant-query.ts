import { graphql, type ResultOf } from '../../client';

export const GRANT = graphql(`
  query GrantPage($id: ID!) {
    grant(id: $id) {
      grantId
      roundId
      programmeId
      year
      phase
      proposal
      amountFen
      paidFen
      beneficiaryName
      enterpriseId
      personId
      decision {
        number
        decidedOn
        file
      }
      lines {
        lineId
        scheme
        part
        payer
        subject
        dueOn
        amountFen
        standing
        paidOn
        source
        voucher
      }
      steps {
        step
        on
        byName
        eventId
        proposal
        reason
        lineId
      }
    }
  }
`);

export type Grant = NonNullable<ResultOf<typeof GRANT>['grant']>;
export type GrantLine = Grant['lines'][number];
