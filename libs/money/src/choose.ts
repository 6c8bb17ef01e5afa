import { type Day, type Grade, gradeRank } from '@xinhuo/kernel';
import { byText } from './line';

/** Candidates by a name they share, in their order. */
export const groupBy = <T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
};

/** Two ids as one name that no other two share. */
export const pair = (a: string, b: string): string => `${a.length} ${a} ${b}`;

/** The earliest, then the lowest id. */
export const byDay =
  <T extends { readonly id: string }>(dayOf: (one: T) => Day) =>
  (a: T, b: T): number =>
    byText(dayOf(a), dayOf(b)) || byText(a.id, b.id);

/** The highest grade, then the earliest certificate, then the lowest id (§2.4, §2.5). */
export const byHighest = (
  a: { readonly id: string; readonly to: Grade; readonly certifiedOn: Day },
  b: { readonly id: string; readonly to: Grade; readonly certifiedOn: Day },
): number => gradeRank(b.to) - gradeRank(a.to) || byText(a.certifiedOn, b.certifiedOn) || byText(a.id, b.id);
