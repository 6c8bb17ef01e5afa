import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import type { Conditions } from './conditions';
import { grantBoard } from './grant-board.projection';
import { GrantRow } from './grant-board.row';
import { GRANT_VIEWERS, GrantScope } from './grant-scope';
import { selectFrom } from './select-from';
import type { GrantView } from './subsidy.tables';

/** Which grants are asked for; what is left out does not narrow. */
export interface GrantFilter {
  readonly programmeId?: string;
  readonly roundId?: string;
  readonly year?: number;
  readonly phases?: readonly GrantView['phase'][];
  /** With a line of this scheme. */
  readonly scheme?: string;
  /** `enterprise:<id>` or `person:<id>`. */
  readonly beneficiary?: string;
}

/** A page of grants; `after` is amount and id of the row before it. `first + 1` rows come back when there are more. */
export interface GrantPage {
  readonly first: number;
  readonly after?: readonly [amountFen: number, grantId: string];
}

/** A grant by its id; null when it is not there or out of reach. */
@AllowedTo(...GRANT_VIEWERS)
export class GetGrant extends Query<GrantView | null> {
  constructor(
    readonly viewer: Actor,
    readonly grantId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** The grants that a viewer may see, the largest first. */
@AllowedTo(...GRANT_VIEWERS)
export class FindGrants extends Query<readonly GrantView[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: GrantFilter,
    readonly page: GrantPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const narrow = (conditions: Conditions, filter: GrantFilter): void => {
  const { programmeId, roundId, year, phases, scheme, beneficiary } = filter;
  const equal = { programme_id: programmeId, round_id: roundId, year, beneficiary };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) conditions.add(`g.${column} = ${conditions.place(value)}`);
  }
  if (phases) conditions.add(`g.phase = ANY (${conditions.place(phases)}::text[])`);
  if (scheme !== undefined) {
    conditions.add(`g.lines @> jsonb_build_array(jsonb_build_object('scheme', ${conditions.place(scheme)}::text))`);
  }
};

@QueryHandler(GetGrant)
export class GetGrantHandler implements IQueryHandler<GetGrant> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, grantId, readAfter }: GetGrant): Promise<GrantView | null> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofGrants(viewer);
    conditions.add(`g.grant_id = ${conditions.place(grantId)}`);
    const [grant] = await selectFrom(this.db, GrantRow, { alias: 'g', conditions });
    return grant ?? null;
  }
}

@QueryHandler(FindGrants)
export class FindGrantsHandler implements IQueryHandler<FindGrants> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, filter, page: { first, after }, readAfter }: FindGrants): Promise<readonly GrantView[]> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofGrants(viewer);
    narrow(conditions, filter);
    if (after) {
      const [amount, grantId] = after.map((value) => conditions.place(value));
      conditions.add(`(g.amount_fen, g.grant_id) < (${amount}::bigint, ${grantId}::uuid)`);
    }
    const tail = `ORDER BY g.amount_fen DESC, g.grant_id DESC LIMIT ${conditions.place(first + 1)}`;
    return selectFrom(this.db, GrantRow, { alias: 'g', conditions, tail });
  }
}
