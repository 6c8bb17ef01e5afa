import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import { AllowedTo, BusinessClock, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { pairingBoard } from './pairing.projection';
import type { PairingRow } from './pairing.row';
import { type Conditions, PAIRING_VIEWERS, PairingScope } from './pairing-scope';
import { selectPairings } from './select-pairings';

/** Which pairings are asked for; what is left out does not narrow. */
export interface PairingFilter {
  readonly programmeId?: string;
  /** An enterprise, county or other node: all below it. */
  readonly nodeId?: string;
  readonly phases?: readonly PairingRow['phase'][];
  readonly trade?: string;
  readonly masterId?: string;
  readonly apprenticeId?: string;
  /** In force, and something open was due before today. */
  readonly overdue?: boolean;
  readonly enteredOnPaper?: boolean;
  /** Part of the name of master or apprentice: characters, pinyin or initials. */
  readonly text?: string;
}

/** In which order: the newest registration first, what is due next first, the next to reach the end of its term first. */
export const PAIRING_SORTS = ['NEWEST', 'NEXT_DUE', 'ENDING'] as const;
export type PairingSort = (typeof PAIRING_SORTS)[number];

const ORDER = {
  NEWEST: { column: 'registered_on', property: 'registeredOn', direction: 'DESC', beyond: '<' },
  NEXT_DUE: { column: 'next_due_on', property: 'nextDueOn', direction: 'ASC', beyond: '>' },
  ENDING: { column: 'ends_on', property: 'endsOn', direction: 'ASC', beyond: '>' },
} as const;

/** Where a page begins: the sort value and the id of the row before it. */
export type PairingCursor = readonly [on: string, pairingId: string];

/** The cursor of a row in an order. */
export const pairingCursor = (row: PairingRow, sort: PairingSort): PairingCursor => [
  String(row[ORDER[sort].property]),
  row.pairingId,
];

/** A page of pairings; `first + 1` rows come back when there are more. */
export interface PairingPage {
  readonly sort: PairingSort;
  readonly first: number;
  readonly after?: PairingCursor;
}

/** At most so many persons of a name are looked for; a longer text finds fewer. */
const NAMESAKES = 500;

/** The pairings that a viewer may see, filtered and sorted. Sorted by what is due, only those where something is. */
@AllowedTo(...PAIRING_VIEWERS)
export class FindPairings extends Query<readonly PairingRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: PairingFilter,
    readonly page: PairingPage,
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
    private readonly scope: PairingScope,
    private readonly clock: BusinessClock,
    private readonly vault: Vault,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindPairings): Promise<readonly PairingRow[]> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const conditions = await this.scope.of(viewer);
    this.narrow(conditions, filter);
    if (filter.nodeId) await this.scope.below(filter.nodeId, conditions);
    if (filter.text) await this.named(conditions, filter.text);
    const { column, direction, beyond } = ORDER[page.sort];
    if (page.sort === 'NEXT_DUE') conditions.add('p.next_due_on IS NOT NULL');
    if (page.after) {
      const [on, id] = [conditions.place(page.after[0]), conditions.place(page.after[1])];
      conditions.add(`(p.${column}, p.pairing_id) ${beyond} (${on}::date, ${id}::uuid)`);
    }
    const limit = conditions.place(page.first + 1);
    return selectPairings(
      this.db,
      conditions,
      `ORDER BY p.${column} ${direction}, p.pairing_id ${direction} LIMIT ${limit}`,
    );
  }

  private narrow(conditions: Conditions, filter: PairingFilter): void {
    const equal = {
      programme_id: filter.programmeId,
      trade: filter.trade,
      master_id: filter.masterId,
      apprentice_id: filter.apprenticeId,
      entered_on_paper: filter.enteredOnPaper,
    };
    for (const [column, value] of Object.entries(equal)) {
      if (value !== undefined) conditions.add(`p.${column} = ${conditions.place(value)}`);
    }
    if (filter.phases) conditions.add(`p.phase = ANY (${conditions.place(filter.phases)}::text[])`);
    if (filter.overdue === undefined) return;
    const today = conditions.place(this.clock.today());
    conditions.add(`coalesce(p.next_due_on < ${today}::date, false) = ${conditions.place(filter.overdue)}::boolean`);
  }

  private async named(conditions: Conditions, text: string): Promise<void> {
    const persons = conditions.place(await this.vault.search(text, NAMESAKES));
    conditions.add(`(p.master_id = ANY (${persons}::uuid[]) OR p.apprentice_id = ANY (${persons}::uuid[]))`);
  }
}
