import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, isUuid, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, Conditions, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { activity } from './activity.projection';
import { ActivityRow } from './activity.row';

/** Which news; what is left out does not narrow. */
export interface ActivityFilter {
  /** Of this node and all below. */
  readonly nodeId?: string;
  readonly programmeId?: string;
}

/** A page of news; `after` is the day and position of the one before it. */
export interface ActivityPage {
  readonly first: number;
  readonly after?: readonly [happenedOn: string, position: string];
}

/** What happened lately within the viewer's scope, the latest first; one more than `first` tells that there is more. */
@AllowedTo(...ROLES)
export class FindRecentActivity extends Query<readonly ActivityRow[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: ActivityFilter,
    readonly page: ActivityPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindRecentActivity)
export class FindRecentActivityHandler implements IQueryHandler<FindRecentActivity> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindRecentActivity): Promise<readonly ActivityRow[]> {
    await this.progress.reached([activity.name], readAfter);
    const conditions = await this.scopeOf(viewer);
    if (filter.nodeId) await this.below(filter.nodeId, conditions);
    conditions.equal('a.programme_id', filter.programmeId);
    if (page.after) {
      const [on, position] = page.after.map((value) => conditions.place(value));
      conditions.add(`(a.happened_on, a.position) < (${on}::date, ${position}::text)`);
    }
    const { columns } = this.db.getMetadata(ActivityRow);
    const selected = columns.map(({ databaseName, propertyName }) => `a.${databaseName} AS "${propertyName}"`);
    return this.db.query<ActivityRow[]>(
      `SELECT ${selected.join(', ')} FROM read.activity_v1 a WHERE ${conditions.sql}
        ORDER BY a.happened_on DESC, a.position DESC LIMIT ${conditions.place(page.first + 1)}`,
      conditions.parameters,
    );
  }

  /** Masters and apprentices read what is about themselves, unions what happened in their part of the tree. */
  private async scopeOf({ role, personId, nodeId }: Actor): Promise<Conditions> {
    const conditions = new Conditions();
    if (role !== 'MASTER' && role !== 'APPRENTICE') return this.below(nodeId, conditions);
    const own = `${conditions.place(personId)}::uuid`;
    return conditions.add(`(a.person_id = ${own} OR a.master_id = ${own})`);
  }

  private async below(nodeId: string, conditions: Conditions): Promise<Conditions> {
    const [node] = isUuid(nodeId)
      ? await this.db.query<{ kind: string; path: string }[]>(
          'SELECT kind, path FROM read.org_node_v1 WHERE node_id = $1',
          [nodeId],
        )
      : [];
    if (!node) return conditions.add('false');
    if (node.kind === 'enterprise') return conditions.equal('a.node_id', nodeId);
    const prefix = conditions.place(`${node.path}%`);
    return conditions.add(
      `EXISTS (SELECT FROM read.org_node_v1 o WHERE o.node_id = a.node_id AND o.path LIKE ${prefix})`,
    );
  }
}
