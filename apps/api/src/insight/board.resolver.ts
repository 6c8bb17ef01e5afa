import { QueryBus } from '@nestjs/cqrs';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { OrgNames } from '@xinhuo/enterprise';
import {
  type BoardCursor,
  type BoardPage,
  FindCountyBoard,
  FindEnterpriseBoard,
  FindMentorBoard,
  type Ranked,
} from '@xinhuo/insight';
import { type Actor, isUuid, type Position } from '@xinhuo/kernel';
import { PersonNames, Veil } from '@xinhuo/people';
import { OrgDirectory } from '@xinhuo/runtime';

import { badCursor, type Connection, type CursorKey, Loaders, pageOf, ReadAfter, toConnection, Viewer } from '../edge';
import { type BoardArgs, CountyBoardArgs, EnterpriseBoardArgs, MentorBoardArgs } from './board.types';
import {
  CountyBoardConnection,
  CountyBoardRow,
  EnterpriseBoardConnection,
  EnterpriseBoardRow,
  MentorBoardConnection,
  MentorBoardRow,
} from './board.types';

type Row = Ranked<{ readonly value: string }>;
type Shown<R extends Row> = Omit<R, 'value'> & { readonly value: number; readonly cursorValue: string };

/** How the id of a row is written in a cursor, and read back. */
interface IdInCursor {
  readonly write: (id: string) => string;
  readonly read: (written: string) => string | undefined;
}

const PLAIN: IdInCursor = { write: (id) => id, read: (id) => id };

const boardCursor = ([value, written, rank, place]: CursorKey, { read }: IdInCursor): BoardCursor => {
  const id = read(String(written)) ?? '';
  const fits = /^\d+(\.\d+)?$/.test(String(value)) && isUuid(id);
  if (!fits || !Number.isInteger(rank) || !Number.isInteger(place)) throw badCursor();
  return [String(value), id, Number(rank), Number(place)];
};

/** The page asked for, with a cursor that carries the rank on: no page counts the rows before it. */
const boardPage = (args: BoardArgs, ids = PLAIN): BoardPage => {
  const { first, after } = pageOf(args, 4);
  return { first, ...(after && { after: boardCursor(after, ids) }) };
};

/** The connection of ranked rows; the exact value stays in the cursor. */
const boardOf = <R extends Row>(
  rows: readonly R[],
  page: BoardPage,
  writtenId: (row: R) => string,
): Connection<Shown<R>> => {
  const shown = rows.map((row): Shown<R> => ({ ...row, value: Number(row.value), cursorValue: row.value }));
  const ids = new Map(shown.map((row, n) => [row, writtenId(rows[n]!)]));
  const { first, after } = page;
  return toConnection(shown, { first, ...(after && { after }) }, (row) => [
    row.cursorValue,
    ids.get(row)!,
    row.rank,
    row.place,
  ]);
};

/** The three boards. */
@Resolver()
export class BoardResolver {
  /** A cursor goes to whoever looks at the board, a master's id only to those who may know it. */
  private readonly masterIds: IdInCursor = {
    write: (id) => this.veil.over(id, 'mentor-board'),
    read: (veiled) => this.veil.lifted(veiled, 'mentor-board'),
  };

  constructor(
    private readonly queries: QueryBus,
    private readonly veil: Veil,
  ) {}

  @Query(() => EnterpriseBoardConnection, { description: '企业排行榜 / Enterprises by a metric' })
  async enterpriseLeaderboard(
    @Args() args: EnterpriseBoardArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<EnterpriseBoardConnection> {
    const { programmeId, year, metric, countyId } = args;
    const board = { programmeId, year, metric, ...(countyId && { countyId }) };
    const page = boardPage(args);
    const rows = await this.queries.execute(new FindEnterpriseBoard(viewer, board, page, readAfter));
    return { ...boardOf(rows, page, ({ enterpriseId }) => enterpriseId), board };
  }

  @Query(() => MentorBoardConnection, { description: '师傅排行榜 / Masters by a metric' })
  async mentorLeaderboard(
    @Args() args: MentorBoardArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<MentorBoardConnection> {
    const { programmeId, year, metric, countyId } = args;
    const board = { programmeId, year, metric, ...(countyId && { countyId }) };
    const page = boardPage(args, this.masterIds);
    const rows = await this.queries.execute(new FindMentorBoard(viewer, board, page, readAfter));
    return { ...boardOf(rows, page, ({ masterId }) => this.masterIds.write(masterId)), board };
  }

  @Query(() => CountyBoardConnection, { description: '县区排行榜 / Counties by a metric' })
  async countyLeaderboard(
    @Args() args: CountyBoardArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<CountyBoardConnection> {
    const { programmeId, year, metric } = args;
    const page = boardPage(args);
    const rows = await this.queries.execute(
      new FindCountyBoard(viewer, { programmeId, year, metric }, page, readAfter),
    );
    return boardOf(rows, page, ({ countyId }) => countyId);
  }
}

/** Loader keys: the names of unions and firms are asked for together, whatever row asks. */
const ORG_NAMES = {};
const PERSON_NAMES = {};
const PUBLIC_NAMES = {};

@Resolver(() => EnterpriseBoardRow)
export class EnterpriseBoardRowResolver {
  constructor(private readonly names: OrgNames) {}

  @ResolveField(() => String, { nullable: true, description: '企业名称 / Name' })
  name(@Parent() { enterpriseId }: EnterpriseBoardRow, @Loaders() loaders: Loaders): Promise<string | null> {
    return loaders.load(ORG_NAMES, enterpriseId, (ids) => this.names.of(ids));
  }
}

@Resolver(() => CountyBoardRow)
export class CountyBoardRowResolver {
  constructor(private readonly names: OrgNames) {}

  @ResolveField(() => String, { nullable: true, description: '县区工会名称 / Name' })
  name(@Parent() { countyId }: CountyBoardRow, @Loaders() loaders: Loaders): Promise<string | null> {
    return loaders.load(ORG_NAMES, countyId, (ids) => this.names.of(ids));
  }
}

@Resolver(() => MentorBoardRow)
export class MentorBoardRowResolver {
  constructor(
    private readonly orgs: OrgNames,
    private readonly persons: PersonNames,
    private readonly org: OrgDirectory,
  ) {}

  @ResolveField(() => ID, {
    nullable: true,
    description: '师傅编号；仅本人和管理范围内可见 / Id of the master, for themselves and within the own scope',
  })
  async masterId(
    @Parent() { masterId, enterpriseId }: MentorBoardRow,
    @Viewer() { personId, nodeId }: Actor,
  ): Promise<string | null> {
    const isOwn = masterId === personId || (enterpriseId && (await this.org.isWithin(enterpriseId, nodeId)));
    return isOwn ? masterId : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: '姓名；未同意公开且不在管理范围内的显示为 王** / Name, masked without consent outside the own scope',
  })
  name(
    @Parent() { masterId }: MentorBoardRow,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<string | null> {
    return loaders.load(PERSON_NAMES, masterId, (ids) => this.persons.forViewer(viewer, ids));
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      '公开场合显示的姓名，未同意公开的一律为 王** / Name for a public screen: masked without consent, whoever asks',
  })
  publicName(@Parent() { masterId }: MentorBoardRow, @Loaders() loaders: Loaders): Promise<string | null> {
    return loaders.load(PUBLIC_NAMES, masterId, (ids) => this.persons.forViewer(undefined, ids));
  }

  @ResolveField(() => String, { nullable: true, description: '企业名称 / Enterprise' })
  enterpriseName(
    @Parent() { enterpriseId }: MentorBoardRow,
    @Loaders() loaders: Loaders,
  ): Promise<string | null> | null {
    return enterpriseId ? loaders.load(ORG_NAMES, enterpriseId, (ids) => this.orgs.of(ids)) : null;
  }
}
