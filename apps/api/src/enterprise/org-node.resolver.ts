import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import {
  CountOrgNodes,
  DecideEnterprise,
  type EnterpriseRequest,
  enterpriseSentences,
  FindOrgNodes,
  GetOrgNode,
  type OrgNodeFilter,
  orgNodeList,
  type OrgNodeSort,
} from '@xinhuo/enterprise';
import { type Actor, parseCreditCode, type Position } from '@xinhuo/kernel';

import { acted, CommandReceipt, given, ReadAfter, Sender, type SortArgs, sortedPage } from '../edge';
import { toReceipt, toSortedConnection, Viewer } from '../edge';
import { EnterprisesArgs, OrgNodesArgs } from './enterprise.args';
import { OrgNodeConnection, OrgNodeType } from './enterprise.types';
import { MoveOrgNodeInput, RegisterOrgNodeInput, RenameOrgNodeInput } from './org-node.inputs';

/** The org tree. */
@Resolver()
export class OrgNodeResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => OrgNodeType, {
    nullable: true,
    description: '一个组织；不存在或不在范围内时为空 / One node, or null',
  })
  orgNode(
    @Args('id', { type: () => ID, description: '组织编号 / Id' }) id: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<OrgNodeType | null> {
    return this.queries.execute(new GetOrgNode(viewer, id, readAfter));
  }

  @Query(() => OrgNodeConnection, { description: '本级及下级组织 / Nodes of the own subtree' })
  orgNodes(
    @Args() args: OrgNodesArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<OrgNodeConnection> {
    return this.find(viewer, given(args.filter ?? {}), args, readAfter);
  }

  @Query(() => OrgNodeConnection, { description: '管理范围内的企业 / Enterprises of the own subtree' })
  enterprises(
    @Args() args: EnterprisesArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<OrgNodeConnection> {
    return this.find(viewer, { ...given(args.filter ?? {}), kind: 'enterprise' }, args, readAfter);
  }

  @Mutation(() => CommandReceipt, { description: '登记工会或企业 / Registers a union or an enterprise' })
  registerOrgNode(@Args('input') input: RegisterOrgNodeInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, by, parentId = null, creditCode, ...rest } = given(input);
    const nodeId = sender.newId(id);
    // What is no code goes on as it was typed: the rules refuse it with their own sentence.
    const code = creditCode === undefined ? null : (parseCreditCode(creditCode) ?? creditCode);
    const command = {
      type: 'RegisterOrgNode',
      nodeId,
      parentId,
      creditCode: code,
      ...rest,
      ...acted(sender, by),
    } as const;
    return this.send(command, sender, nodeId);
  }

  @Mutation(() => CommandReceipt, { description: '组织更名 / Renames a node' })
  renameOrgNode(@Args('input') input: RenameOrgNodeInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.send({ type: 'RenameOrgNode', ...rest, ...acted(sender, by) }, sender, rest.nodeId);
  }

  @Mutation(() => CommandReceipt, { description: '调整上级组织，下级随之调整 / Moves a node with all below it' })
  moveOrgNode(@Args('input') input: MoveOrgNodeInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, ...rest } = given(input);
    return this.send({ type: 'MoveOrgNode', ...rest, ...acted(sender, by) }, sender, rest.nodeId);
  }

  private async send(command: EnterpriseRequest, sender: Sender, id: string): Promise<CommandReceipt> {
    const message = new DecideEnterprise(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), enterpriseSentences, id);
  }

  private async find(viewer: Actor, filter: OrgNodeFilter, args: SortArgs<OrgNodeSort>, readAfter?: Position) {
    const page = sortedPage(args, orgNodeList);
    const rows = await this.queries.execute(new FindOrgNodes(viewer, filter, page, readAfter));
    const count = () => this.queries.execute(new CountOrgNodes(viewer, filter, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ nodeId }) => nodeId, count });
  }
}
