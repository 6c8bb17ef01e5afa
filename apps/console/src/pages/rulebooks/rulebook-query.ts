import { graphql, RECEIPT, type ResultOf } from '../../client';

/** The rulebooks of a programme, the latest version first. */
export const RULEBOOKS = graphql(`
  query Rulebooks($programmeId: ID!) {
    rulebooks(programmeId: $programmeId, first: 100) {
      nodes {
        rulebookId
        version
        published
        effectiveOn
        hash
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One rulebook with its rules in words. */
export const RULEBOOK = graphql(`
  query RulebookPage($rulebookId: ID!) {
    rulebook(id: $rulebookId) {
      rulebookId
      programmeId
      version
      published
      effectiveOn
      draftedByName
      publishedByName
      hash
      content
      rules {
        rule
        zh
        en
      }
    }
  }
`);

/** A rulebook as its page shows it. */
export type RulebookThing = NonNullable<ResultOf<typeof RULEBOOK>['rulebook']>;

export const DRAFT_RULEBOOK = graphql(
  `
    mutation DraftRulebook($input: DraftRulebookInput!) {
      draftRulebook(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const PUBLISH_RULEBOOK = graphql(
  `
    mutation PublishRulebook($input: PublishRulebookInput!) {
      publishRulebook(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
