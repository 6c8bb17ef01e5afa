import { Injectable } from '@nestjs/common';
import { OrgScope } from '@xinhuo/enterprise';
import type { Actor, Role } from '@xinhuo/kernel';
import { DataSource } from 'typeorm';

/** Who looks at lists of results; which of them, the scope says. */
export const ACHIEVEMENT_VIEWERS = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'MASTER',
  'APPRENTICE',
  'AUDITOR',
  'DATA_ENTRY',
] as const satisfies readonly Role[];

/** Which results; all conditions hold together. `year` is that of the list's day. */
export interface AchievementFilter {
  /** The one of this id, where it is within the scope. */
  readonly id?: string;
  readonly programmeId?: string;
  readonly enterpriseId?: string;
  readonly countyId?: string;
  readonly personId?: string;
  readonly year?: number;
}

/** A page of a list; `after` is the day and id of the last one before it. */
export interface AchievementPage {
  readonly first: number;
  readonly after?: readonly [day: string, id: string];
}

/** Puts a value among the parameters and gives its place. */
export type At = (value: unknown) => string;

/** One list: its rows `t`, the columns it is sorted by, and whose a row is. Texts are fixed, never typed. */
export interface Listing {
  readonly columns: string;
  readonly table: string;
  readonly day: string;
  readonly id: string;
  /** Whether a row is this person's. */
  readonly ofPerson: (person: string) => string;
  /** The node that a row belongs to; `t.enterprise_id` unless said otherwise. */
  readonly node?: string;
  /** Further conditions of this list. */
  readonly also?: (at: At) => readonly string[];
}

/** Selects from lists within the viewer's scope: workers see their own, unions their part of the org tree. */
@Injectable()
export class AchievementLists {
  constructor(
    private readonly db: DataSource,
    private readonly scope: OrgScope,
  ) {}

  /** One row more than `first` tells that there are more. The latest come first. */
  async find<Row>(
    listing: Listing,
    viewer: Actor,
    { filter, page }: { readonly filter: AchievementFilter; readonly page: AchievementPage },
  ): Promise<readonly Row[]> {
    const pattern = await this.scope.patternOf(viewer);
    if (pattern === undefined) return [];
    const parameters: unknown[] = [];
    const at: At = (value) => `$${parameters.push(value)}`;
    const { day, id, node = 't.enterprise_id' } = listing;
    const conditions = [
      isWorker(viewer) ? listing.ofPerson(at(viewer.personId)) : `n.path LIKE ${at(pattern)}`,
      ...conditionsOf(listing, filter, at),
      ...(listing.also?.(at) ?? []),
      ...(page.after ? [`(t.${day}, t.${id}) < (${at(page.after[0])}::date, ${at(page.after[1])}::uuid)`] : []),
    ];
    return this.db.query(
      `SELECT ${listing.columns} FROM ${listing.table} t JOIN read.org_node_v1 n ON n.node_id = ${node}
       WHERE ${conditions.join(' AND ')} ORDER BY t.${day} DESC, t.${id} DESC LIMIT ${at(page.first + 1)}`,
      parameters,
    );
  }
}

const isWorker = ({ role }: Actor): boolean => role === 'MASTER' || role === 'APPRENTICE';

const conditionsOf = (
  { day, id: key, ofPerson, node = 't.enterprise_id' }: Listing,
  filter: AchievementFilter,
  at: At,
): readonly string[] => {
  const { id, programmeId, enterpriseId, countyId, personId, year } = filter;
  return [
    ...(id ? [`t.${key} = ${at(id)}`] : []),
    ...(programmeId ? [`t.programme_id = ${at(programmeId)}`] : []),
    ...(enterpriseId ? [`${node} = ${at(enterpriseId)}`] : []),
    ...(countyId ? [`n.county_id = ${at(countyId)}`] : []),
    ...(personId ? [ofPerson(at(personId))] : []),
    ...(year ? [`t.${day} BETWEEN make_date(${at(year)}, 1, 1) AND make_date(${at(year)}, 12, 31)`] : []),
  ];
};
