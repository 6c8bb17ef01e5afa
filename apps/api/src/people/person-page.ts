import { isUuid } from '@xinhuo/kernel';
import type { PersonPage } from '@xinhuo/people';

import { badCursor, type PageArgs, pageOf } from '../edge';

/** A page of a list by name: the cursor is the person's id alone, because a name has no place in one. */
export const personPage = (args: PageArgs): PersonPage => {
  const { first, after } = pageOf(args, 1);
  if (!after) return { first };
  const personId = String(after[0]);
  if (!isUuid(personId)) throw badCursor();
  return { first, after: personId };
};
