import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, OrgDirectory, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { OrgScope } from '@xinhuo/enterprise';
import { ACHIEVEMENT_VIEWERS, type AchievementPage } from './achievement-lists';
import type { CompetitionEntryRow, CompetitionRow } from './competition.row';
import { competitions } from './competitions.projection';
import { ownEntry } from './own-entry';

/** Which competitions; all conditions hold together. */
export interface CompetitionFilter {
  readonly competitionId?: string;
  readonly programmeId?: string;
  readonly organiserId?: string;
  readonly year?: number;
  /** Only those that somebody of the viewer's own units is entered in. */
  readonly entered?: boolean;
}

/** The competitions held in the viewer's city, the latest first: they are announced to everybody. */
@AllowedTo(...ROLES)
export class FindCompetitions extends Query<readonly CompetitionRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: CompetitionFilter,
    readonly page: AchievementPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindCompetitions)
export class FindCompetitionsHandler implements IQueryHandler<FindCompetitions> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly orgs: OrgDirectory,
    private readonly scope: OrgScope,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindCompetitions): Promise<readonly CompetitionRow[]> {
    const cityId = (await this.orgs.ancestorsOf(viewer.nodeId)).at(-1);
    if (cityId === undefined) return [];
    await this.progress.reached([competitions.name], readAfter);
    const parameters: unknown[] = [];
    const at = (value: unknown): string => `$${parameters.push(value)}`;
    const { competitionId, programmeId, organiserId, year } = filter;
    const own = filter.entered ? [ownEntry(viewer, await this.scope.patternOf(viewer), at)] : [];
    const conditions = [
      `n.city_id = ${at(cityId)}`,
      ...(competitionId ? [`t.competition_id = ${at(competitionId)}`] : []),
      ...(programmeId ? [`t.programme_id = ${at(programmeId)}`] : []),
      ...(organiserId ? [`t.organiser_id = ${at(organiserId)}`] : []),
      ...(year ? [`t.held_on BETWEEN make_date(${at(year)}, 1, 1) AND make_date(${at(year)}, 12, 31)`] : []),
      ...own.map(
        (mine) =>
          `EXISTS (SELECT FROM read.competition_entry_v1 e WHERE e.competition_id = t.competition_id AND ${mine})`,
      ),
      ...(page.after
        ? [`(t.held_on, t.competition_id) < (${at(page.after[0])}::date, ${at(page.after[1])}::uuid)`]
        : []),
    ];
    return this.db.query(
      `SELECT t.competition_id AS "competitionId", t.programme_id AS "programmeId", t.organiser_id AS "organiserId",
              t.name, t.held_on::text AS "heldOn", t.entries, t.prizes
         FROM read.competition_v1 t JOIN read.org_node_v1 n ON n.node_id = t.organiser_id
        WHERE ${conditions.join(' AND ')} ORDER BY t.held_on DESC, t.competition_id DESC LIMIT ${at(page.first + 1)}`,
      parameters,
    );
  }
}

/** The first entries of some competitions, the latest first, as many of each as `first` and one more. */
@AllowedTo(...ACHIEVEMENT_VIEWERS)
export class FindCompetitionEntries extends Query<readonly CompetitionEntryRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly competitionIds: readonly string[],
    readonly page: AchievementPage,
  ) {
    super();
  }
}

@QueryHandler(FindCompetitionEntries)
export class FindCompetitionEntriesHandler implements IQueryHandler<FindCompetitionEntries> {
  constructor(
    private readonly db: DataSource,
    private readonly scope: OrgScope,
  ) {}

  async execute({ viewer, competitionIds, page }: FindCompetitionEntries): Promise<readonly CompetitionEntryRow[]> {
    const pattern = await this.scope.patternOf(viewer);
    if (pattern === undefined) return [];
    const isWorker = viewer.role === 'MASTER' || viewer.role === 'APPRENTICE';
    const [day, id] = page.after ?? [null, null];
    // Entries of the viewer's own part of the tree, and all entries of competitions that this part holds.
    return this.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) c (competition_id) CROSS JOIN LATERAL (
         SELECT t.competition_id AS "competitionId", t.entry_id AS "entryId", t.programme_id AS "programmeId",
                t.enterprise_id AS "enterpriseId", t.person_id AS "personId", t.entered_on::text AS "enteredOn",
                t.withdrawn_on::text AS "withdrawnOn", t.prize
           FROM read.competition_entry_v1 t
           JOIN read.competition_v1 held USING (competition_id)
           JOIN read.org_node_v1 n ON n.node_id = t.enterprise_id
           JOIN read.org_node_v1 o ON o.node_id = held.organiser_id
          WHERE t.competition_id = c.competition_id
            AND CASE WHEN $2 THEN t.person_id = $3 ELSE n.path LIKE $4 OR o.path LIKE $4 END
            AND ($5::date IS NULL OR (t.entered_on, t.entry_id) < ($5::date, $6::uuid))
          ORDER BY t.entered_on DESC, t.entry_id DESC LIMIT $7) e`,
      [competitionIds, isWorker, viewer.personId, pattern, day, id, page.first + 1],
    );
  }
}
