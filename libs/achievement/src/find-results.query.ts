import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import {
  ACHIEVEMENT_VIEWERS,
  type AchievementFilter,
  AchievementLists,
  type AchievementPage,
  type Listing,
} from './achievement-lists';
import type { BreakthroughRow, InnovationRow, ResultState } from './result.row';
import { results } from './results.projection';

/** Results by where they stand, beside the filter of all lists. */
export interface ResultFilter extends AchievementFilter {
  readonly state?: ResultState;
}

/** A row with the title and the reason as they were typed; null once the vault has forgotten them. */
type Titled<Row> = Row & { readonly title: string | null; readonly revocationReason: string | null };
/** A breakthrough in a list. */
export type ListedBreakthrough = Titled<BreakthroughRow>;
/** A small innovation in a list. */
export type ListedInnovation = Titled<InnovationRow>;

const SHARED = `t.programme_id AS "programmeId", t.enterprise_id AS "enterpriseId", t.person_ids AS "personIds",
  t.title_id AS "titleId", t.state, t.on_day::text AS "onDay", t.revoked_on::text AS "revokedOn", t.evidence,
  t.claimed_by AS "claimedBy", t.claim_entered_by AS "claimEnteredBy", t.confirmed_by AS "confirmedBy",
  t.confirmation_entered_by AS "confirmationEnteredBy", t.reason_id AS "reasonId"`;

const ofState = (listing: Listing, { state }: ResultFilter): Listing =>
  state ? { ...listing, also: (at) => [`t.state = ${at(state)}`] } : listing;

const isOf = (person: string): string => `t.person_ids @> ARRAY[${person}::uuid]`;

const BREAKTHROUGHS: Listing = {
  columns: `t.breakthrough_id AS "breakthroughId", ${SHARED}, t.started_on::text AS "startedOn",
    t.accepted_on::text AS "acceptedOn"`,
  table: 'read.breakthrough_v1',
  day: 'on_day',
  id: 'breakthrough_id',
  ofPerson: isOf,
};

const INNOVATIONS: Listing = {
  columns: `t.innovation_id AS "innovationId", t.kind, ${SHARED}, t.recorded_on::text AS "recordedOn",
    t.converted_on::text AS "convertedOn"`,
  table: 'read.innovation_v1',
  day: 'on_day',
  id: 'innovation_id',
  ofPerson: isOf,
};

/** Breakthroughs within the viewer's scope, the latest first. */
@AllowedTo(...ACHIEVEMENT_VIEWERS)
export class FindBreakthroughs extends Query<readonly ListedBreakthrough[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: ResultFilter,
    readonly page: AchievementPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** Small innovations within the viewer's scope, the latest first. */
@AllowedTo(...ACHIEVEMENT_VIEWERS)
export class FindInnovations extends Query<readonly ListedInnovation[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: ResultFilter,
    readonly page: AchievementPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const withTexts = async <Row extends Pick<BreakthroughRow, 'titleId' | 'reasonId'>>(
  vault: Vault,
  rows: readonly Row[],
): Promise<readonly Titled<Row>[]> => {
  const typed = await vault.texts(rows.flatMap(({ titleId, reasonId }) => [titleId, ...(reasonId ? [reasonId] : [])]));
  return rows.map((row) => ({
    ...row,
    title: typed.get(row.titleId) ?? null,
    revocationReason: typed.get(row.reasonId ?? '') ?? null,
  }));
};

@QueryHandler(FindBreakthroughs)
export class FindBreakthroughsHandler implements IQueryHandler<FindBreakthroughs> {
  constructor(
    private readonly lists: AchievementLists,
    private readonly progress: ReadProgress,
    private readonly vault: Vault,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindBreakthroughs): Promise<readonly ListedBreakthrough[]> {
    await this.progress.reached([results.name], readAfter);
    const rows = await this.lists.find<BreakthroughRow>(ofState(BREAKTHROUGHS, filter), viewer, { filter, page });
    return withTexts(this.vault, rows);
  }
}

@QueryHandler(FindInnovations)
export class FindInnovationsHandler implements IQueryHandler<FindInnovations> {
  constructor(
    private readonly lists: AchievementLists,
    private readonly progress: ReadProgress,
    private readonly vault: Vault,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindInnovations): Promise<readonly ListedInnovation[]> {
    await this.progress.reached([results.name], readAfter);
    const rows = await this.lists.find<InnovationRow>(ofState(INNOVATIONS, filter), viewer, { filter, page });
    return withTexts(this.vault, rows);
  }
}
