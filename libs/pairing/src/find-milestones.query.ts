import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { MilestoneRow } from './milestone.row';
import { pairingBoard } from './pairing.projection';
import { PAIRING_VIEWERS, PairingScope } from './pairing-scope';

/** The milestones of several pairings at once, each plan in its order; of pairings out of reach there are none. */
@AllowedTo(...PAIRING_VIEWERS)
export class FindMilestones extends Query<ReadonlyMap<string, readonly MilestoneRow[]>> {
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
    const columns = this.db
      .getMetadata(MilestoneRow)
      .columns.map(({ databaseName, propertyName }) => `m.${databaseName} AS "${propertyName}"`);
    const rows = await this.db.query<MilestoneRow[]>(
      `SELECT ${columns.join(', ')} FROM read.pairing_v1 p JOIN read.milestone_v1 m USING (pairing_id)
        WHERE ${conditions.sql} ORDER BY m.pairing_id, m.place`,
      conditions.parameters,
    );
    const plans = new Map<string, MilestoneRow[]>(pairingIds.map((pairingId) => [pairingId, []]));
    for (const row of rows) plans.get(row.pairingId)!.push(row);
    return plans;
  }
}
