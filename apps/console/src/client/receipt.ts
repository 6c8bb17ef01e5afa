import { graphql } from './graphql';

/** What every mutation of a page must select: `graphql(\`mutation … { … { ...Receipt } }\`, [RECEIPT])`. */
export const RECEIPT = graphql(`
  fragment Receipt on CommandReceipt @_unmask {
    id
    position
    rejected
    message {
      zh
      en
    }
    values
  }
`);
