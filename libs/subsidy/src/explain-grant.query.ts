import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { explain, type Explanation, factsOf } from './explanation';
import { GetGrant } from './find-grants.query';
import { FrozenResults } from './frozen-results';
import { RoundRow } from './grant-board.row';
import { GRANT_VIEWERS } from './grant-scope';
import { grantSeenOn, roundSeenOn } from './seen-on';

/**
 * Why each amount of a grant is what it is; with `asOf` the states of that business day. Null when the grant is not
 * there, is out of reach, or did not exist on that day.
 */
@AllowedTo(...GRANT_VIEWERS)
export class ExplainGrant extends Query<Explanation | null> {
  constructor(
    readonly viewer: Actor,
    readonly grantId: string,
    readonly asOf?: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(ExplainGrant)
export class ExplainGrantHandler implements IQueryHandler<ExplainGrant> {
  constructor(
    private readonly db: DataSource,
    private readonly queries: QueryBus,
    private readonly frozen: FrozenResults,
  ) {}

  async execute({ viewer, grantId, asOf, readAfter }: ExplainGrant): Promise<Explanation | null> {
    const now = await this.queries.execute(new GetGrant(viewer, grantId, readAfter));
    if (!now) return null;
    const open = await this.db.getRepository(RoundRow).findOneBy({ roundId: now.roundId });
    if (!open) return null;
    const grant = asOf === undefined ? now : grantSeenOn(now, asOf);
    const round = asOf === undefined ? open : roundSeenOn(open, asOf);
    if (!grant || !round) return null;
    const result = await this.frozen.result(grant.resultHash);
    const lines = (result?.lines ?? []).filter(({ beneficiary }) => beneficiary === grant.beneficiary);
    const sources = await this.frozen.sources(open.factsHash ?? '', factsOf(lines));
    const rulebook = await this.frozen.rulebook(open.rulebookHash);
    return explain(grant, round, { lines, sources, rulebook });
  }
}
