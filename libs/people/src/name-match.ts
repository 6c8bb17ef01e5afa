/**
 * SQL: whether a row of `vault.person` is found by `searchedTokens`, whose tokens and text are the parameters named.
 * The text is compared without the marks that the tokens leave out, too.
 */
export const nameMatches = (person: string, tokens: string, text: string): string =>
  `(${person}.tokens @> ${tokens}::text[] AND (${text}::text IS NULL
    OR strpos(regexp_replace(lower(${person}.name), '[[:space:]·•.''-]', '', 'g'), ${text}) > 0))`;
