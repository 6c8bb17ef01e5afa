import { QueryBus } from '@nestjs/cqrs';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import { FindEvents, GetRecordedEvents } from '@xinhuo/insight';
import { type Actor, isUuid } from '@xinhuo/kernel';
import { PersonNames } from '@xinhuo/people';

import { given, Loaders, pageOf, positionIn, toConnection, Viewer } from '../edge';
import { EventConnection, EventDetailType, EventsArgs, EventType } from './event.types';

/** Loader keys: what many rows ask for one by one is looked up together. */
const ORG_NAMES = {};
const PERSON_NAMES = {};
const RECORDED = {};

/** Details are read from the log one by one: more than so many events a page is more than anybody reads. */
const MOST = 50;

/** The log for auditors. */
@Resolver()
export class EventResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => EventConnection, { description: '事件日志，仅限经审 / The log, for auditors alone' })
  async events(@Args() args: EventsArgs, @Viewer() viewer: Actor): Promise<EventConnection> {
    const { after } = pageOf(args, 1);
    const position = after && positionIn(after[0]);
    const first = Math.min(args.first, MOST);
    const page = { first, oldestFirst: args.order === 'OLDEST_FIRST', ...(position && { after: position }) };
    const found = await this.queries.execute(new FindEvents(viewer, given(args.filter ?? {}), page));
    const shown = { first, ...(after && { after }) };
    return { ...toConnection(found.events, shown, (event) => [event.position]), complete: found.complete };
  }
}

@Resolver(() => EventType)
export class EventFieldsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
  ) {}

  @ResolveField(() => String, { nullable: true, description: '操作人姓名；后台任务为空 / Name of the person' })
  actorName(@Parent() { actor }: EventType, @Viewer() viewer: Actor, @Loaders() loaders: Loaders) {
    return isUuid(actor) ? loaders.load(PERSON_NAMES, actor, (ids) => this.persons.forViewer(viewer, ids)) : null;
  }

  @ResolveField(() => String, { nullable: true, description: '所属组织名称 / Name of the node' })
  nodeName(@Parent() { nodeId }: EventType, @Loaders() loaders: Loaders): Promise<string | null> | null {
    return nodeId ? loaders.load(ORG_NAMES, nodeId, (ids) => this.orgs.of(ids)) : null;
  }

  @ResolveField(() => EventDetailType, { nullable: true, description: '事件原文 / The event as it was recorded' })
  async detail(
    @Parent() { position }: EventType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<EventDetailType | null> {
    const find = (positions: readonly string[]) => this.queries.execute(new GetRecordedEvents(viewer, positions));
    const event = await loaders.load(RECORDED, position, find);
    if (!event) return null;
    const { id, schema, data, metadata } = event;
    const { onBehalfOf = null, causationId = null, ...rest } = metadata;
    return { ...rest, id, schema, data: data as Readonly<Record<string, unknown>>, onBehalfOf, causationId };
  }
}
