import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Grade, GRADES, gradeRank, type Position } from '@xinhuo/kernel';
import { AllowedTo, BusinessCalendar, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import type { Conditions } from './conditions';
import type { PersonPage } from './find-workers.query';
import { afterName, columnsOf } from './listing';
import { mentorPool } from './mentor-pool.projection';
import { MentorRow } from './mentor.row';
import { nameMatches } from './name-match';
import { searchedTokens } from './name-tokens';
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
export interface ListedMentor extends MentorRow {
  readonly allPlaces: number;
}

/** Masters with their names. */
const NAMED = 'read.mentor_v1 m JOIN vault.person p ON p.person_id = m.person_id';
const BELONGING = { enterprise: 'm.enterprise_id', person: 'm.person_id' } as const;

/** The masters of the pool 导师库 that a viewer may see, by name; places as this programme sets them. */
@AllowedTo(...PEOPLE_VIEWERS)
export class FindMentors extends Query<readonly ListedMentor[]> {
  constructor(
    readonly viewer: Actor,
    readonly asked: { readonly programmeId: string; readonly filter: MentorFilter; readonly page: PersonPage },
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

@QueryHandler(FindMentors)
export class FindMentorsHandler implements IQueryHandler<FindMentors> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PeopleScope,
    private readonly calendar: BusinessCalendar,
  ) {}

  async execute({ viewer, asked, readAfter }: FindMentors): Promise<readonly ListedMentor[]> {
    const { programmeId, filter, page } = asked;
    await this.progress.reached([mentorPool.name], readAfter);
    const { placesPerMaster } = await this.calendar.settings(programmeId);
    const conditions = await this.scope.of(viewer, BELONGING);
    if (page.after) await afterName(this.db, { rows: NAMED, personId: page.after }, conditions);
    const places = `coalesce(nullif(m.places, 0), ${conditions.place(placesPerMaster)}::integer)`;
    if (filter.nodeId) await this.scope.below(filter.nodeId, BELONGING.enterprise, conditions);
    narrow(conditions, filter);
    if (filter.hasPlace !== undefined) {
      conditions.add(`(m.used_places < ${places}) = ${conditions.place(filter.hasPlace)}::boolean`);
    }
    const limit = conditions.place(page.first + 1);
    return this.db.query<ListedMentor[]>(
      `SELECT ${columnsOf(this.db, MentorRow, 'm')}, ${places} AS "allPlaces"
         FROM ${NAMED}
        WHERE ${conditions.sql} ORDER BY p.name, p.person_id LIMIT ${limit}`,
      conditions.parameters,
    );
  }
}

const narrow = (conditions: Conditions, { text, trade, basis, fromGrade, withdrawn }: MentorFilter): void => {
  conditions.equal('m.basis', basis);
  if (!withdrawn) conditions.add('m.withdrawn_on IS NULL');
  if (trade !== undefined) conditions.add(`m.trades @> ARRAY[${conditions.place(trade)}]::text[]`);
  if (fromGrade) {
    const grades = GRADES.filter((grade) => gradeRank(grade) >= gradeRank(fromGrade));
    conditions.add(`m.grade = ANY(${conditions.place(grades)}::text[])`);
  }
  if (text === undefined) return;
  const sought = searchedTokens(text);
  conditions.add(nameMatches('p', conditions.place(sought.tokens), conditions.place(sought.text)));
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
