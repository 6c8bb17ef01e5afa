import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, ROLES } from '@xinhuo/kernel';
import { AllowedTo } from '@xinhuo/runtime';
import { DataSource, In } from 'typeorm';
import { OrgScope } from './org-scope';
import { EnterpriseYearRow, ParticipationRow, ParticipationStageRow } from './participation.row';

/** What several enterprises have of their participation; those outside the viewer's scope are left out. */
export interface ParticipationView {
  readonly participations: readonly ParticipationRow[];
  readonly stages: readonly ParticipationStageRow[];
  readonly years: readonly EnterpriseYearRow[];
}

/** The participation, stages and yearly reports of enterprises that an earlier query has found. */
@AllowedTo(...ROLES)
export class FindParticipations extends Query<ParticipationView> {
  constructor(
    readonly viewer: Actor,
    readonly enterpriseIds: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(FindParticipations)
export class FindParticipationsHandler implements IQueryHandler<FindParticipations> {
  constructor(
    private readonly db: DataSource,
    private readonly scope: OrgScope,
  ) {}

  async execute({ viewer, enterpriseIds }: FindParticipations): Promise<ParticipationView> {
    const ids = await this.visible(viewer, enterpriseIds);
    if (ids.length === 0) return { participations: [], stages: [], years: [] };
    const where = { enterpriseId: In(ids) };
    const [participations, stages, years] = await Promise.all([
      this.db.getRepository(ParticipationRow).find({ where, order: { joinedOn: 'ASC', programmeId: 'ASC' } }),
      this.db.getRepository(ParticipationStageRow).find({ where, order: { since: 'ASC' } }),
      this.db.getRepository(EnterpriseYearRow).find({ where, order: { year: 'ASC' } }),
    ]);
    return { participations, stages, years };
  }

  private async visible(viewer: Actor, ids: readonly string[]): Promise<string[]> {
    const pattern = await this.scope.patternOf(viewer);
    if (pattern === undefined) return [];
    const rows = await this.db.query<{ id: string }[]>(
      'SELECT node_id AS id FROM read.org_node_v1 WHERE node_id = ANY ($1::uuid[]) AND path LIKE $2',
      [ids, pattern],
    );
    return rows.map(({ id }) => id);
  }
}
