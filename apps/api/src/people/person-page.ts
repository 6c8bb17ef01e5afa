import { isDate, isUuid } from '@xinhuo/kernel';
import type { PersonPage } from '@xinhuo/people';

import { badInput, type CursorKey, type PageArgs, pageOf } from '../edge';

const BAD = {
  zh: '游标无效，请从第一页重新开始。',
  en: 'Not a cursor of this list: start again at its first page.',
} as const;

/** A page of a list by name: the cursor is the person's id alone, because a name has no place in one. */
export const personPage = (args: PageArgs): PersonPage => {
  const { first, after } = pageOf(args, 1);
  if (!after) return { first };
  const personId = String(after[0]);
  if (!isUuid(personId)) throw badInput('after', BAD);
  return { first, after: personId };
};

/** A page of a list by day and id. */
export const datedPage = (args: PageArgs): { readonly first: number; readonly after?: readonly [string, string] } => {
  const { first, after } = pageOf(args, 2);
  if (!after) return { first };
  const [on, id] = after as readonly [CursorKey[number], CursorKey[number]];
  if (typeof on !== 'string' || !isDate(on) || !isUuid(String(id))) throw badInput('after', BAD);
  return { first, after: [on, String(id)] };
};
