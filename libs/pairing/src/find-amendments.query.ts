import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource, In } from 'typeorm';
import { amendments } from './amendment.projection';
import { AmendmentRow } from './amendment.row';
import { pairingBoard } from './pairing.projection';
import { PAIRING_VIEWERS, PairingScope } from './pairing-scope';

/** The later versions that wait for confirmation, of several pairings at once, as far as the viewer may see them. */
@AllowedTo(...PAIRING_VIEWERS)
export class FindAmendments extends Query<ReadonlyMap<string, AmendmentRow>> {
  constructor(
    readonly viewer: Actor,
    readonly pairingIds: readonly string[],
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindAmendments)
export class FindAmendmentsHandler implements IQueryHandler<FindAmendments> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: PairingScope,
  ) {}

  async execute({ viewer, pairingIds, readAfter }: FindAmendments): Promise<ReadonlyMap<string, AmendmentRow>> {
    await this.progress.reached([pairingBoard.name, amendments.name], readAfter);
    const conditions = await this.scope.of(viewer);
    conditions.add(`p.pairing_id = ANY (${conditions.place(pairingIds)}::uuid[])`);
    const seen = await this.db.query<{ pairingId: string }[]>(
      `SELECT p.pairing_id AS "pairingId" FROM read.pairing_v1 p WHERE ${conditions.sql}`,
      conditions.parameters,
    );
    const rows = await this.db
      .getRepository(AmendmentRow)
      .findBy({ pairingId: In(seen.map(({ pairingId }) => pairingId)) });
    return new Map(rows.map((row) => [row.pairingId, row]));
  }
}
