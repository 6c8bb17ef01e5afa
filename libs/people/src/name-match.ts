import type { Conditions } from '@xinhuo/runtime';
import { searchedTokens } from './name-tokens';

/**
 * SQL: whether a row of `vault.person` is found by `searchedTokens`, whose tokens and text are the parameters named.
 * The text is compared without the marks that the tokens leave out, too.
 */
export const nameMatches = (person: string, tokens: string, text: string): string =>
  `(${person}.tokens @> ${tokens}::text[] AND (${text}::text IS NULL
    OR strpos(regexp_replace(lower(${person}.name), '[[:space:]·•.''-]', '', 'g'), ${text}) > 0))`;

/** SQL: whether the name of a row of `vault.person` holds what was typed: characters, pinyin or initials. */
export const named = (conditions: Conditions, person: string, typed: string): string => {
  const { tokens, text } = searchedTokens(typed);
  return nameMatches(person, conditions.place(tokens), conditions.place(text));
};

/** SQL: the ids of all persons so named, for lists of other modules. Only within conditions of the viewer's scope. */
export const namedPersons = (conditions: Conditions, typed: string): string =>
  `SELECT v.person_id FROM vault.person v WHERE ${named(conditions, 'v', typed)}`;
