import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { Actor, Position } from '@xinhuo/kernel';
import {
  CountMentors,
  DecideMentor,
  FindMentors,
  mentorList,
  type MentorRequest,
  mentorSentences,
} from '@xinhuo/people';

import {
  acted,
  CommandReceipt,
  given,
  ReadAfter,
  Sender,
  sortedPage,
  toReceipt,
  toSortedConnection,
  Viewer,
} from '../edge';
import { AdmitMentorInput, SetMentorPlacesInput, WithdrawMentorInput } from './mentor.inputs';
import { MentorsArgs } from './people.args';
import { MentorConnection } from './people.types';

/** The mentor pool 导师库. */
@Resolver()
export class MentorResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => MentorConnection, { description: '管理范围内的导师库 / Masters of the pool within the own scope' })
  async mentors(
    @Args() args: MentorsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<MentorConnection> {
    const page = sortedPage(args, mentorList);
    const asked = { programmeId: args.programmeId, filter: given(args.filter ?? {}) };
    const rows = await this.queries.execute(new FindMentors(viewer, { ...asked, page }, readAfter));
    const count = () => this.queries.execute(new CountMentors(viewer, asked, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ personId }) => personId, count });
  }

  @Mutation(() => CommandReceipt, { description: '师傅入库 / Admits a master to the mentor pool' })
  admitMentor(@Args('input') input: AdmitMentorInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'AdmitMentor', ...rest, ...acted(sender, signedBy) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '修改带徒名额 / Sets the places of a master' })
  setMentorPlaces(@Args('input') input: SetMentorPlacesInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    return this.send({ type: 'SetMentorPlaces', ...given(input), ...acted(sender) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '师傅退出导师库 / Withdraws a master from the pool' })
  withdrawMentor(@Args('input') input: WithdrawMentorInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'WithdrawMentor', ...rest, ...acted(sender, signedBy) }, sender);
  }

  private async send(command: MentorRequest, sender: Sender): Promise<CommandReceipt> {
    const message = new DecideMentor(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), mentorSentences, command.personId);
  }
}
