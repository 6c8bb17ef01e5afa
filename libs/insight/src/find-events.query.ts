import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, isUuid, type RecordedEvent, type StreamName } from '@xinhuo/kernel';
import { AllowedTo, Conditions, EventIndex } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

/** Which events; what is left out does not narrow. */
export interface EventFilter {
  readonly stream?: string;
  readonly types?: readonly string[];
  /** Recorded on these days or between them, Asia/Shanghai. */
  readonly from?: string;
  readonly to?: string;
  /** Who recorded it: a person, or the name of a reactor or job. */
  readonly actor?: string;
  /** A person or a thing that the event names. */
  readonly about?: string;
}

/** A page of the log; `after` is the position of the event before it. */
export interface EventPage {
  readonly first: number;
  readonly oldestFirst: boolean;
  readonly after?: string;
}

/** An event as the index knows it; what it says is read from the log. */
export interface IndexedEvent {
  readonly position: string;
  readonly stream: StreamName;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly nodeId: string | null;
  /** The neighbours in its stream. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** Some events, and whether the index had reached the end of the log by then. */
export interface FoundEvents {
  readonly events: readonly IndexedEvent[];
  readonly complete: boolean;
}

/** How long a question may bring the index up to date before it answers with what there is, in milliseconds. */
const PATIENCE = 3_000;

/** The log of the auditor's part of the org tree. What belongs to no node at all is seen from the top of the tree. */
@AllowedTo('AUDITOR')
export class FindEvents extends Query<FoundEvents> {
  constructor(
    readonly viewer: Actor,
    readonly filter: EventFilter,
    readonly page: EventPage,
  ) {
    super();
  }
}

/** Events as they were recorded, by position, of those that the auditor may see. */
@AllowedTo('AUDITOR')
export class GetRecordedEvents extends Query<ReadonlyMap<string, RecordedEvent>> {
  constructor(
    readonly viewer: Actor,
    readonly positions: readonly string[],
  ) {
    super();
  }
}

/** The node of an event, else that of the first event of its stream which names one. */
const NODE = `coalesce(e.node_id, (SELECT f.node_id FROM runtime.event_index f
  WHERE f.stream = e.stream AND f.node_id IS NOT NULL ORDER BY f.version LIMIT 1))`;

const COLUMNS = `e.position, e.stream, e.version, e.type, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  AS "recordedAt", e.actor, ${NODE} AS "nodeId"`;

const scopeOf = ({ nodeId }: Actor): Conditions => {
  const conditions = new Conditions();
  if (!isUuid(nodeId)) return conditions.add('false');
  const own = `${conditions.place(nodeId)}::uuid`;
  return conditions.add(
    `EXISTS (SELECT FROM read.org_node_v1 v WHERE v.node_id = ${own} AND
       CASE WHEN ${NODE} IS NULL THEN v.parent_id IS NULL
       ELSE EXISTS (SELECT FROM read.org_node_v1 o WHERE o.node_id = ${NODE} AND o.path LIKE v.path || '%') END)`,
  );
};

const narrow = (conditions: Conditions, { stream, types, from, to, actor, about }: EventFilter): void => {
  conditions.equal('e.stream', stream).equal('e.actor', actor).among('e.type', types);
  const day = (value: string) => `${conditions.place(`${value}T00:00:00+08:00`)}::timestamptz`;
  if (from) conditions.add(`e.at >= ${day(from)}`);
  if (to) conditions.add(`e.at < ${day(to)} + interval '1 day'`);
  if (about) conditions.add(`e.ids @> ARRAY[${conditions.place(about)}]::uuid[]`);
};

@QueryHandler(FindEvents)
export class FindEventsHandler implements IQueryHandler<FindEvents> {
  constructor(
    private readonly db: DataSource,
    private readonly index: EventIndex,
  ) {}

  async execute({ viewer, filter, page }: FindEvents): Promise<FoundEvents> {
    const complete = await this.index.catchUp(PATIENCE);
    const conditions = scopeOf(viewer);
    narrow(conditions, filter);
    const [beyond, direction] = page.oldestFirst ? ['>', 'ASC'] : ['<', 'DESC'];
    if (page.after) conditions.add(`e.position ${beyond} ${conditions.place(page.after)}`);
    const events = await this.db.query<IndexedEvent[]>(
      `SELECT found.*, p.position AS previous, n.position AS next
         FROM (SELECT ${COLUMNS} FROM runtime.event_index e WHERE ${conditions.sql}
                ORDER BY e.position ${direction} LIMIT ${conditions.place(page.first + 1)}) found
         LEFT JOIN runtime.event_index p ON p.stream = found.stream AND p.version = found.version - 1
         LEFT JOIN runtime.event_index n ON n.stream = found.stream AND n.version = found.version + 1
        ORDER BY found.position ${direction}`,
      conditions.parameters,
    );
    return { events, complete };
  }
}

@QueryHandler(GetRecordedEvents)
export class GetRecordedEventsHandler implements IQueryHandler<GetRecordedEvents> {
  constructor(
    private readonly db: DataSource,
    private readonly index: EventIndex,
  ) {}

  async execute({ viewer, positions }: GetRecordedEvents): Promise<ReadonlyMap<string, RecordedEvent>> {
    const conditions = scopeOf(viewer);
    conditions.among('e.position', positions);
    const refs = await this.db.query<{ position: string; stream: StreamName; version: number }[]>(
      `SELECT e.position, e.stream, e.version FROM runtime.event_index e WHERE ${conditions.sql}`,
      conditions.parameters,
    );
    const found = new Map<string, RecordedEvent>();
    // One after another: an auditor's page must not take the log's connections from those who work.
    for (const { position, ...ref } of refs) {
      const event = await this.index.recorded(ref);
      if (event) found.set(position, event);
    }
    return found;
  }
}
