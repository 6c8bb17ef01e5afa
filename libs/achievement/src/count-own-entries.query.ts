import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { OrgScope } from '@xinhuo/enterprise';
import { type Actor, ROLES } from '@xinhuo/kernel';
import { AllowedTo } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { ownEntry } from './own-entry';

/**
 * How many entries the viewer's own units have in some competitions, without those withdrawn; persons count their own.
 * Whoever sees the competitions may ask.
 */
@AllowedTo(...ROLES)
export class CountOwnEntries extends Query<ReadonlyMap<string, number>> {
  constructor(
    readonly viewer: Actor,
    readonly competitionIds: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(CountOwnEntries)
export class CountOwnEntriesHandler implements IQueryHandler<CountOwnEntries> {
  constructor(
    private readonly db: DataSource,
    private readonly scope: OrgScope,
  ) {}

  async execute({ viewer, competitionIds }: CountOwnEntries): Promise<ReadonlyMap<string, number>> {
    const pattern = await this.scope.patternOf(viewer);
    const parameters: unknown[] = [competitionIds];
    const at = (value: unknown): string => `$${parameters.push(value)}`;
    const rows = await this.db.query<readonly { competitionId: string; entries: number }[]>(
      `SELECT e.competition_id AS "competitionId", count(*)::integer AS entries FROM read.competition_entry_v1 e
        WHERE e.competition_id = ANY($1::uuid[]) AND ${ownEntry(viewer, pattern, at)} GROUP BY e.competition_id`,
      parameters,
    );
    return new Map(rows.map(({ competitionId, entries }) => [competitionId, entries]));
  }
}
