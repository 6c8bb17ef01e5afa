import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, LiftedLog, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { pairingBoard } from './pairing.projection';
import { pairingStream } from './pairing.rules';
import { PAIRING_VIEWERS, PairingScope } from './pairing-scope';
import { type TimelineEntry, timelineEntry } from './pairing-timeline';
import { selectPairings } from './select-pairings';

/** All facts of one pairing, oldest first, read from its stream; none when it is out of the viewer's reach. */
@AllowedTo(...PAIRING_VIEWERS)
export class GetPairingTimeline extends Query<readonly TimelineEntry[]> {
  constructor(
    readonly viewer: Actor,
    readonly pairingId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetPairingTimeline)
export class GetPairingTimelineHandler implements IQueryHandler<GetPairingTimeline> {
  constructor(
    private readonly log: LiftedLog,
    private readonly progress: ReadProgress,
    private readonly db: DataSource,
    private readonly scope: PairingScope,
  ) {}

  async execute({ viewer, pairingId, readAfter }: GetPairingTimeline): Promise<readonly TimelineEntry[]> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const conditions = await this.scope.of(viewer);
    conditions.add(`p.pairing_id = ${conditions.place(pairingId)}`);
    if ((await selectPairings(this.db, conditions, 'LIMIT 1')).length === 0) return [];
    const entries: TimelineEntry[] = [];
    for await (const event of this.log.stream(pairingStream(pairingId))) entries.push(timelineEntry(event));
    return entries;
  }
}
