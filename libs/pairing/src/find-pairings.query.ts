import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, counting, ReadProgress, type Sorted, sorted, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { type PairingFilter, PairingListing, pairingList, type PairingSort } from './pairing-list';
import { pairingBoard } from './pairing.projection';
import type { PairingRow } from './pairing.row';
import { PAIRING_VIEWERS } from './pairing-scope';
import { selectPairings } from './select-pairings';

/** A pairing of a sorted list. */
export type ListedPairing = PairingRow & Sorted;

/** The pairings that a viewer may see, filtered and sorted. Sorted by what is due, only those where something is. */
@AllowedTo(...PAIRING_VIEWERS)
export class FindPairings extends Query<readonly ListedPairing[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: PairingFilter,
    readonly page: SortedPage<PairingSort>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many pairings such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...PAIRING_VIEWERS)
export class CountPairings extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: PairingFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindPairings)
export class FindPairingsHandler implements IQueryHandler<FindPairings> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: PairingListing,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindPairings): Promise<readonly ListedPairing[]> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const { conditions, scope } = await this.listing.of(viewer, filter);
    if (page.sort === 'NEXT_DUE_ON') conditions.add('p.next_due_on IS NOT NULL');
    const { value, tail } = sorted(pairingList, page, conditions, scope);
    return selectPairings<ListedPairing>(this.db, conditions, tail, value);
  }
}

@QueryHandler(CountPairings)
export class CountPairingsHandler implements IQueryHandler<CountPairings> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: PairingListing,
  ) {}

  async execute({ viewer, filter, readAfter }: CountPairings): Promise<number> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const { conditions } = await this.listing.of(viewer, filter);
    const [counted] = await this.db.query<{ total: number }[]>(
      counting(pairingList.rows, conditions),
      conditions.parameters,
    );
    return counted?.total ?? 0;
  }
}
