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
import type { AssessmentRow } from './assessment.row';
import { assessments } from './assessments.projection';
import type { HonourRow } from './honour.row';
import { honours } from './honours.projection';

const isOf = (person: string): string => `t.person_id = ${person}`;

const HONOURS: Listing = {
  columns: `t.honour_id AS "honourId", t.programme_id AS "programmeId", t.enterprise_id AS "enterpriseId", t.honour,
    t.person_id AS "personId", t.conferred_on::text AS "conferredOn", t.revoked_on::text AS "revokedOn",
    t.reason_id AS "reasonId"`,
  table: 'read.honour_v1',
  day: 'conferred_on',
  id: 'honour_id',
  ofPerson: isOf,
};

const ASSESSMENTS: Listing = {
  columns: `t.assessment_id AS "assessmentId", t.person_id AS "personId", t.programme_id AS "programmeId",
    t.enterprise_id AS "enterpriseId", t.instrument, t.score_hundredths AS "scoreHundredths",
    t.assessed_on::text AS "assessedOn", t.baseline, t.before_hundredths AS "beforeHundredths"`,
  table: 'read.assessment_v1',
  day: 'assessed_on',
  id: 'assessment_id',
  ofPerson: isOf,
};

/** An honour with why it was revoked; null where it holds, or the reason is erased. */
export type ListedHonour = HonourRow & { readonly revocationReason: string | null };

/** Honours of persons within the viewer's scope, the latest first. */
@AllowedTo(...ACHIEVEMENT_VIEWERS)
export class FindHonours extends Query<readonly ListedHonour[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: AchievementFilter,
    readonly page: AchievementPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindHonours)
export class FindHonoursHandler implements IQueryHandler<FindHonours> {
  constructor(
    private readonly lists: AchievementLists,
    private readonly progress: ReadProgress,
    private readonly vault: Vault,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindHonours): Promise<readonly ListedHonour[]> {
    await this.progress.reached([honours.name], readAfter);
    const rows = await this.lists.find<HonourRow>(HONOURS, viewer, { filter, page });
    const reasons = await this.vault.texts(rows.flatMap(({ reasonId }) => reasonId ?? []));
    return rows.map((row) => ({ ...row, revocationReason: reasons.get(row.reasonId ?? '') ?? null }));
  }
}

/** Proficiency assessments within the viewer's scope, the latest first. */
@AllowedTo(...ACHIEVEMENT_VIEWERS)
export class FindAssessments extends Query<readonly AssessmentRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: AchievementFilter,
    readonly page: AchievementPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindAssessments)
export class FindAssessmentsHandler implements IQueryHandler<FindAssessments> {
  constructor(
    private readonly lists: AchievementLists,
    private readonly progress: ReadProgress,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindAssessments): Promise<readonly AssessmentRow[]> {
    await this.progress.reached([assessments.name], readAfter);
    return this.lists.find<AssessmentRow>(ASSESSMENTS, viewer, { filter, page });
  }
}
