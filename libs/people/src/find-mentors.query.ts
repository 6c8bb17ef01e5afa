import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Grade, GRADES, gradeRank, type Position } from '@xinhuo/kernel';
import { AllowedTo, BusinessCalendar, type Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { type Sorted, sorted, type SortedList, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { columnsOf, orgNameOf, rankOf } from './listing';
import { mentorPool } from './mentor-pool.projection';
import { MentorRow } from './mentor.row';
import { named } from './name-match';
import type { MentorBasis } from './people.events';
import { PEOPLE_VIEWERS, PeopleScope } from './people-scope';

/** Which masters are asked for; what is left out does not narrow. */
export interface MentorFilter {
  readonly nodeId?: string;
  /** Part of a name: characters, pinyin or initials. */
  readonly text?: string;
  readonly trade?: string;
  readonly basis?: MentorBasis;
  /** This grade or above. */
  readonly fromGrade?: Grade;
  /** Only masters with a place left. */
  readonly hasPlace?: boolean;
  /** Also those who have withdrawn. */
  readonly withdrawn?: boolean;
}

/** A master with the places that they really have: their own number, else the programme's. */
export interface ListedMentor extends MentorRow, Sorted {
  readonly allPlaces: number;
}

/** Masters with their names. */
const NAMED = 'read.mentor_v1 m JOIN vault.person p ON p.person_id = m.person_id';
const BELONGING = { enterprise: 'm.enterprise_id', person: 'm.person_id' } as const;

/** The mentor pool as it can be sorted; names in the order of pinyin. */
export const mentorList = {
  columns: {
    NAME: { sql: 'p.name', type: 'text', personal: true },
    ENTERPRISE_NAME: { sql: orgNameOf('m.enterprise_id'), type: 'text' },
    GRADE: { sql: rankOf(GRADES, 'm.grade'), type: 'integer', descending: true },
    USED_PLACES: { sql: 'm.used_places', type: 'integer', descending: true },
    ADMITTED_ON: { sql: 'm.admitted_on', type: 'date', descending: true },
  },
  usual: 'NAME',
  id: 'p.person_id',
  rows: NAMED,
} as const satisfies SortedList<string>;

/** What masters can be sorted by. */
export type MentorSort = keyof (typeof mentorList)['columns'];
/** The same, as a list of codes. */
export const MENTOR_SORTS = Object.keys(mentorList.columns) as readonly MentorSort[];

/** Which masters, and as which programme sets their places. */
export interface AskedMentors {
  readonly programmeId: string;
  readonly filter: MentorFilter;
}

/** The masters of the pool 导师库 that a viewer may see, filtered and sorted; places as this programme sets them. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindMentors extends Query<readonly ListedMentor[]> {
  constructor(
    readonly viewer: Actor,
    readonly asked: AskedMentors & { readonly page: SortedPage<MentorSort> },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many masters such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...PEOPLE_VIEWERS)
export class CountMentors extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly asked: AskedMentors,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** Pool entries by person, as far as the viewer may see them; what many rows of an answer ask for together. */
@AllowedTo(...PEOPLE_VIEWERS)
export class GetMentors extends Query<ReadonlyMap<string, MentorRow>> {
  constructor(
    readonly viewer: Actor,
    readonly personIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** What a list of masters holds for a viewer. */
@Injectable()
export class MentorListing {
  constructor(
    private readonly scope: PeopleScope,
    private readonly calendar: BusinessCalendar,
  ) {}

  /** The conditions of the list, the SQL of the viewer's scope alone, and that of a master's places. */
  async of(viewer: Actor, { programmeId, filter }: AskedMentors) {
    const { placesPerMaster } = await this.calendar.settings(programmeId);
    const conditions = await this.scope.of(viewer, BELONGING);
    const scope = conditions.sql;
    const places = `coalesce(nullif(m.places, 0), ${conditions.place(placesPerMaster)}::integer)`;
    if (filter.nodeId) await this.scope.below(filter.nodeId, BELONGING.enterprise, conditions);
    narrow(conditions, filter);
    if (filter.hasPlace !== undefined) {
      conditions.add(`(m.used_places < ${places}) = ${conditions.place(filter.hasPlace)}::boolean`);
    }
    return { conditions, scope, places };
  }
}

@QueryHandler(FindMentors)
export class FindMentorsHandler implements IQueryHandler<FindMentors> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: MentorListing,
  ) {}

  async execute({ viewer, asked, readAfter }: FindMentors): Promise<readonly ListedMentor[]> {
    await this.progress.reached([mentorPool.name], readAfter);
    const { conditions, scope, places } = await this.listing.of(viewer, asked);
    const { value, tail } = sorted(mentorList, asked.page, conditions, scope);
    return this.db.query<ListedMentor[]>(
      `SELECT ${columnsOf(this.db, MentorRow, 'm')}, ${places} AS "allPlaces", ${value}
         FROM ${NAMED} WHERE ${conditions.sql} ${tail}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountMentors)
export class CountMentorsHandler implements IQueryHandler<CountMentors> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: MentorListing,
  ) {}

  async execute({ viewer, asked, readAfter }: CountMentors): Promise<number> {
    await this.progress.reached([mentorPool.name], readAfter);
    const { conditions, places } = await this.listing.of(viewer, asked);
    conditions.add(`${places} IS NOT NULL`); // names the parameter, which a statement must use
    const [counted] = await this.db.query<{ total: number }[]>(counting(NAMED, conditions), conditions.parameters);
    return counted?.total ?? 0;
  }
}

const narrow = (conditions: Conditions, { text, trade, basis, fromGrade, withdrawn }: MentorFilter): void => {
  conditions.add('p.erased_at IS NULL').equal('m.basis', basis);
  if (!withdrawn) conditions.add('m.withdrawn_on IS NULL');
  if (trade !== undefined) conditions.add(`m.trades @> ARRAY[${conditions.place(trade)}]::text[]`);
  if (fromGrade) {
    conditions.among(
      'm.grade',
      GRADES.filter((grade) => gradeRank(grade) >= gradeRank(fromGrade)),
    );
  }
  if (text !== undefined) conditions.add(named(conditions, 'p', text));
};

@QueryHandler(GetMentors)
export class GetMentorsHandler implements IQueryHandler<GetMentors> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
  ) {}

  async execute({ viewer, personIds, readAfter }: GetMentors): Promise<ReadonlyMap<string, MentorRow>> {
    await this.progress.reached([mentorPool.name], readAfter);
    const conditions = await this.scope.of(viewer, BELONGING);
    conditions.add(`m.person_id = ANY(${conditions.place(personIds)}::uuid[])`);
    const rows = await this.db.query<MentorRow[]>(
      `SELECT ${columnsOf(this.db, MentorRow, 'm')} FROM read.mentor_v1 m WHERE ${conditions.sql}`,
      conditions.parameters,
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }
}
