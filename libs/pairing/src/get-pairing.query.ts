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

/** Pairings by id, as far as the viewer may see them; what many rows of an answer ask for together. */
@AllowedTo(...PAIRING_VIEWERS)
export class GetPairings extends Query<ReadonlyMap<string, PairingRow>> {
  constructor(
    readonly viewer: Actor,
    readonly pairingIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetPairings)
export class GetPairingsHandler implements IQueryHandler<GetPairings> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PairingScope,
  ) {}

  async execute({ viewer, pairingIds, readAfter }: GetPairings): Promise<ReadonlyMap<string, PairingRow>> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const conditions = await this.scope.of(viewer);
    conditions.add(`p.pairing_id = ANY (${conditions.place(pairingIds)}::uuid[])`);
    const rows = await selectPairings(this.db, conditions, '');
    return new Map(rows.map((row) => [row.pairingId, row]));
  }
}

@QueryHandler(GetPairing)
export class GetPairingHandler implements IQueryHandler<GetPairing> {
  constructor(private readonly many: GetPairingsHandler) {}

  async execute({ viewer, pairingId, readAfter }: GetPairing): Promise<PairingRow | null> {
    const found = await this.many.execute(new GetPairings(viewer, [pairingId], readAfter));
    return found.get(pairingId) ?? null;
  }
}
