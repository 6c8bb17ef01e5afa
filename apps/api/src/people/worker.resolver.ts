import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { Actor, Position } from '@xinhuo/kernel';
import {
  CountWorkers,
  DecideWorker,
  FindWorkers,
  GetPersonDuplicates,
  GetWorker,
  LOOK_UPS_AN_HOUR,
  TooManyLookUps,
  workerList,
  type WorkerRequest,
  workerSentences,
  type WorkerTyped,
} from '@xinhuo/people';

import { acted, CommandReceipt, EdgeError, given, ReadAfter, Sender } from '../edge';
import { sortedPage, toReceipt, toSortedConnection, Viewer } from '../edge';
import { WorkersArgs } from './people.args';
import { PersonDuplicatesType, WorkerConnection, WorkerType } from './people.types';
import { ErasePersonInput, GiveConsentInput, MoveWorkerInput, RecordWorkerLeftInput } from './worker.inputs';
import { RegisterWorkerInput, WithdrawConsentInput } from './worker.inputs';

const TOO_MANY = {
  zh: `该账号一小时内的查重次数（${LOOK_UPS_AN_HOUR} 次）已用完，本次未查询。请一小时后再试；登记本身不受影响。`,
  en: `This account has used its ${LOOK_UPS_AN_HOUR} look-ups of the hour; nothing was looked up. Try again in an hour; registering goes on.`,
} as const;

/** Workers: registered, moved, gone; their consents; and being forgotten. */
@Resolver()
export class WorkerResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => WorkerType, { nullable: true, description: '职工 / One worker, null outside the own scope' })
  worker(
    @Args('id', { type: () => ID, description: '人员编号 / Person' }) id: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<WorkerType | null> {
    return this.queries.execute(new GetWorker(viewer, id, readAfter));
  }

  @Query(() => WorkerConnection, { description: '管理范围内的职工 / Workers within the own scope' })
  async workers(
    @Args() args: WorkersArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<WorkerConnection> {
    const page = sortedPage(args, workerList);
    const filter = given(args.filter ?? {});
    const rows = await this.queries.execute(new FindWorkers(viewer, filter, page, readAfter));
    const count = () => this.queries.execute(new CountWorkers(viewer, filter, readAfter));
    return toSortedConnection(rows, { page, idOf: ({ personId }) => personId, count });
  }

  @Query(() => PersonDuplicatesType, {
    description: '登记前查重：只提示有无，管理范围外不透露是谁 / Whether somebody has these numbers already',
  })
  async personDuplicates(
    @Viewer() viewer: Actor,
    @Args('idNumber', { type: () => String, nullable: true, description: '身份证号 / Identity number' })
    idNumber?: string | null,
    @Args('phone', { type: () => String, nullable: true, description: '电话 / Phone' }) phone?: string | null,
    @ReadAfter() readAfter?: Position,
  ): Promise<PersonDuplicatesType> {
    try {
      return await this.queries.execute(new GetPersonDuplicates(viewer, given({ idNumber, phone }), readAfter));
    } catch (error) {
      if (error instanceof TooManyLookUps) throw new EdgeError('UNAVAILABLE', { sentence: TOO_MANY });
      throw error;
    }
  }

  @Mutation(() => CommandReceipt, { description: '登记职工 / Registers a worker' })
  registerWorker(@Args('input') input: RegisterWorkerInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, signedBy, name, idNumber, phone, ...rest } = given(input);
    const command = {
      type: 'RegisterWorker',
      ...rest,
      personId: sender.newId(id),
      ...acted(sender, signedBy),
    } as const;
    return this.send(command, sender, { person: { name, ...given({ idNumber, phone }) } });
  }

  @Mutation(() => CommandReceipt, { description: '职工调动或重新入职 / Moves a worker, or takes one back' })
  moveWorker(@Args('input') input: MoveWorkerInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'MoveWorker', ...rest, ...acted(sender, signedBy) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '登记职工离职 / Records that a worker left' })
  recordWorkerLeft(@Args('input') input: RecordWorkerLeftInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'RecordWorkerLeft', ...rest, ...acted(sender, signedBy) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '给出个人信息同意 / Gives a consent' })
  giveConsent(@Args('input') input: GiveConsentInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'GiveConsent', ...rest, ...acted(sender, signedBy) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '撤回个人信息同意 / Withdraws a consent' })
  withdrawConsent(@Args('input') input: WithdrawConsentInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { signedBy, ...rest } = given(input);
    return this.send({ type: 'WithdrawConsent', ...rest, ...acted(sender, signedBy) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '删除个人信息 / Erases the personal data of a person' })
  erasePerson(@Args('input') { personId }: ErasePersonInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    return this.send({ type: 'ErasePerson', personId, ...acted(sender) }, sender);
  }

  private async send(command: WorkerRequest, sender: Sender, typed?: WorkerTyped): Promise<CommandReceipt> {
    const message = new DecideWorker(command, sender.context(command, typed), typed);
    return toReceipt(await this.commands.execute(message), workerSentences, command.personId);
  }
}
