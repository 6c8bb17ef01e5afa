import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import type { Ineligible } from '@xinhuo/money';
import { AllowedTo } from '@xinhuo/runtime';
import type { FrozenResult, RankedEnterprise } from './frozen-result';
import { FrozenResults } from './frozen-results';
import { GetRound } from './get-round.query';
import { GrantScope, ROUND_VIEWERS } from './grant-scope';

/** A row of a ranking, with the enterprise's name and its place in the frozen list, which is also its cursor. */
export interface RankingRow extends RankedEnterprise {
  readonly scheme: string;
  readonly name: string | null;
  readonly place: number;
}

/** A candidate without a grant; `name` of an enterprise, null of a person's thing. */
export interface IneligibleRow extends Ineligible {
  readonly name: string | null;
  readonly place: number;
}

/** A part of a frozen list: `after` is the place of the row before it. `first + 1` rows come back when there are more. */
export interface FrozenPage {
  readonly first: number;
  readonly after?: number;
}

/** The ranked list of a round's enterprises, as it was frozen; the viewer sees the rows of their own part of the tree. */
@AllowedTo(...ROUND_VIEWERS)
export class FindRanking extends Query<readonly RankingRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly of: { readonly roundId: string; readonly scheme?: string },
    readonly page: FrozenPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** Who got nothing in a round, and why; within the viewer's part of the tree. */
@AllowedTo(...ROUND_VIEWERS)
export class FindIneligible extends Query<readonly IneligibleRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly of: { readonly roundId: string; readonly scheme?: string },
    readonly page: FrozenPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

type Asked = FindRanking | FindIneligible;

const ENTERPRISE = 'enterprise:';
const enterpriseOf = (subject: string): string | undefined =>
  subject.startsWith(ENTERPRISE) ? subject.slice(ENTERPRISE.length) : undefined;

const partOf = <T>(rows: readonly T[], { first, after = -1 }: FrozenPage, shown: (row: T) => boolean) =>
  rows
    .map((row, place) => ({ row, place }))
    .filter(({ row, place }) => place > after && shown(row))
    .slice(0, first + 1);

@QueryHandler(FindRanking)
export class FindRankingHandler implements IQueryHandler<FindRanking> {
  constructor(
    private readonly queries: QueryBus,
    private readonly frozen: FrozenResults,
    private readonly scope: GrantScope,
  ) {}

  async execute(query: FindRanking): Promise<readonly RankingRow[]> {
    const found = await frozenOf(query, this.queries, this.frozen);
    if (!found) return [];
    const { scheme } = query.of;
    const rankings = found.result.rankings.filter((one) => scheme === undefined || one.scheme === scheme);
    const rows = rankings.flatMap((one) => one.rows.map((row) => ({ ...row, scheme: one.scheme })));
    const seen = await this.scope.enterprisesOf(query.viewer, found.cityId);
    const shown = partOf(rows, query.page, ({ enterpriseId }) => seen === 'all' || seen.has(enterpriseId));
    const names = await this.scope.names(shown.map(({ row }) => row.enterpriseId));
    return shown.map(({ row, place }) => ({ ...row, place, name: names.get(row.enterpriseId) ?? null }));
  }
}

@QueryHandler(FindIneligible)
export class FindIneligibleHandler implements IQueryHandler<FindIneligible> {
  constructor(
    private readonly queries: QueryBus,
    private readonly frozen: FrozenResults,
    private readonly scope: GrantScope,
  ) {}

  async execute(query: FindIneligible): Promise<readonly IneligibleRow[]> {
    const found = await frozenOf(query, this.queries, this.frozen);
    if (!found) return [];
    const { scheme } = query.of;
    const rows = found.result.ineligible.filter((one) => scheme === undefined || one.scheme === scheme);
    const seen = await this.scope.enterprisesOf(query.viewer, found.cityId);
    const shown = partOf(rows, query.page, ({ subject }) => seen === 'all' || seen.has(enterpriseOf(subject) ?? ''));
    const names = await this.scope.names(shown.flatMap(({ row }) => enterpriseOf(row.subject) ?? []));
    return shown.map(({ row, place }) => ({ ...row, place, name: names.get(enterpriseOf(row.subject) ?? '') ?? null }));
  }
}

const frozenOf = async (
  { viewer, of, readAfter }: Asked,
  queries: QueryBus,
  frozen: FrozenResults,
): Promise<{ readonly result: FrozenResult; readonly cityId: string } | undefined> => {
  const round = await queries.execute(new GetRound(viewer, of.roundId, undefined, readAfter));
  const result = round?.resultHash ? await frozen.result(round.resultHash) : undefined;
  return round && result ? { result, cityId: round.cityId } : undefined;
};
