import { graphql, type ResultOf } from '../../client';

/** A page of the register of promotions. */
export const PROMOTIONS = graphql(`
  query Promotions(
    $first: Int!
    $after: String
    $filter: PromotionFilterInput
    $sort: PromotionSort
    $direction: SortDirection
  ) {
    promotions(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        promotionId
        personId
        name
        from
        to
        state
        certifiedOn
        recordedOn
        verifiedOn
        revokedOn
        certificateNumber
        certificateShared
        enteredBy
        worker {
          enterpriseName
          trade
        }
      }
    }
  }
`);

/** A row of it. */
export type PromotionRow = ResultOf<typeof PROMOTIONS>['promotions']['nodes'][number];

/** The orders that the register offers. */
export const PROMOTION_SORTS = [
  'NAME',
  'ENTERPRISE_NAME',
  'GRADE',
  'CERTIFIED_ON',
  'RECORDED_ON',
  'VERIFIED_ON',
  'STATE',
] as const;

/** How a promotion may stand. */
export const PROMOTION_STATES = ['RECORDED', 'VERIFIED', 'REVOKED'] as const;
