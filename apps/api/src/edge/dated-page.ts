import { isDate, isUuid } from '@xinhuo/kernel';

import { badCursor, type CursorKey, type PageArgs, pageOf } from './connection';

/** A page of a list by day and id. */
export const datedPage = (args: PageArgs): { readonly first: number; readonly after?: readonly [string, string] } => {
  const { first, after } = pageOf(args, 2);
  if (!after) return { first };
  const [on, id] = after as readonly [CursorKey[number], CursorKey[number]];
  if (typeof on !== 'string' || !isDate(on) || !isUuid(String(id))) throw badCursor();
  return { first, after: [on, String(id)] };
};
