import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { pairingBoard } from './pairing.projection';
import { PairingRow } from './pairing.row';
import { PAIRING_VIEWERS, PairingScope } from './pairing-scope';
import { selectPairings } from './select-pairings';

/** One pairing; null when it does not exist or is out of the viewer's reach. */
@AllowedTo(...PAIRING_VIEWERS)
export class GetPairing extends Query<PairingRow | null> {
  constructor(
    readonly viewer: Actor,
    readonly pairingId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetPairing)
export class GetPairingHandler implements IQueryHandler<GetPairing> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PairingScope,
  ) {}

  async execute({ viewer, pairingId, readAfter }: GetPairing): Promise<PairingRow | null> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const conditions = await this.scope.of(viewer);
    conditions.add(`p.pairing_id = ${conditions.place(pairingId)}`);
    const [row] = await selectPairings(this.db, conditions, 'LIMIT 1');
    return row ?? null;
  }
}
