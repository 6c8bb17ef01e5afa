import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource, In } from 'typeorm';
import { NEVER_SUBMITTED } from './milestone.projection';
import { MilestoneRow, type PlanRow } from './milestone.row';
import type { PlannedMilestone } from './pairing.events';
import { pairingBoard } from './pairing.projection';
import { PAIRING_VIEWERS, PairingScope } from './pairing-scope';

/** One milestone of a plan, and how far it has come. */
export interface MilestoneView extends MilestoneRow, Omit<PlannedMilestone, 'key'> {}

/** The milestones of several pairings at once, each plan in its order; of pairings out of reach there are none. */
@AllowedTo(...PAIRING_VIEWERS)
export class FindMilestones extends Query<ReadonlyMap<string, readonly MilestoneView[]>> {
  constructor(
    readonly viewer: Actor,
    readonly pairingIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindMilestones)
export class FindMilestonesHandler implements IQueryHandler<FindMilestones> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PairingScope,
  ) {}

  async execute({ viewer, pairingIds, readAfter }: FindMilestones) {
    await this.progress.reached([pairingBoard.name], readAfter);
    const conditions = await this.scope.of(viewer);
    conditions.add(`p.pairing_id = ANY (${conditions.place(pairingIds)}::uuid[])`);
    const plans = await this.db.query<Plan[]>(
      `SELECT p.pairing_id AS "pairingId", l.milestones
         FROM read.pairing_v1 p JOIN read.pairing_plan_v1 l USING (pairing_id) WHERE ${conditions.sql}`,
      conditions.parameters,
    );
    const progress = await this.progressOf(plans.map(({ pairingId }) => pairingId));
    return new Map(plans.map((plan) => [plan.pairingId, shown(plan, progress)]));
  }

  /** What was ever handed in, by pairing and milestone. */
  private async progressOf(pairingIds: readonly string[]): Promise<ReadonlyMap<string, MilestoneRow>> {
    const rows = await this.db.getRepository(MilestoneRow).findBy({ pairingId: In([...pairingIds]) });
    return new Map(rows.map((row) => [`${row.pairingId}/${row.milestone}`, row]));
  }
}

type Plan = Pick<PlanRow, 'pairingId' | 'milestones'>;

const shown = (
  { pairingId, milestones }: Plan,
  progress: ReadonlyMap<string, MilestoneRow>,
): readonly MilestoneView[] =>
  milestones.map(({ key, ...planned }) => ({
    ...NEVER_SUBMITTED,
    pairingId,
    milestone: key,
    ...progress.get(`${pairingId}/${key}`),
    ...planned,
  }));
