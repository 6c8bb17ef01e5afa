import type { Command, CommandBus } from '@nestjs/cqrs';

import type { Actor, Position } from '@xinhuo/kernel';
import { type CommandContext, commandContextFor, isRefused, type Receipt, RELEASE } from '@xinhuo/runtime';

import { DemoRefused } from './refused';

/** What the desks of all stories share. */
export interface Sending {
  readonly commands: CommandBus;
  /** Called after each accepted command. */
  readonly counted: () => void;
  /** Once it is raised, nothing more is sent. */
  readonly stop: AbortSignal;
}

/** What an accepted command is answered with. */
export type Accepted<R extends Receipt> = Exclude<R, { readonly rejected: string }> & { readonly position: Position };

/** Some commands of one story, sent one after the other, each with a key that is the same at every run. */
export class Desk {
  private sent = 0;

  constructor(
    /** Name of the story, unique in the demonstration. */
    private readonly story: string,
    private readonly sending: Sending,
  ) {}

  /**
   * Sends one command; a repeat of an earlier run meets its first receipt.
   * @throws DemoRefused when the rules refuse what was planned: the store has been changed in between.
   */
  async send<R extends Receipt>(
    actor: Actor,
    command: object,
    message: (context: CommandContext) => Command<R>,
  ): Promise<Accepted<R>> {
    const { commands, counted, stop } = this.sending;
    stop.throwIfAborted();
    this.sent += 1;
    const key = `demonstration/${this.story}/${this.sent}`;
    const receipt = await commands.execute(message(commandContextFor(actor, key, command, RELEASE)));
    if (isRefused(receipt)) throw new DemoRefused(refusal(key, receipt.rejected, receipt.detail));
    counted();
    return receipt as Accepted<R>;
  }
}

const refusal = (key: string, code: string, detail: object = {}): string =>
  `演示数据的一条命令被拒绝（${key}：${code} ${JSON.stringify(detail)}）。库中的数据可能已被改动，请另设 XINHUO_DATA 重新放入 / ` +
  'a planned command was refused: was the store changed meanwhile? Put the demonstration into another XINHUO_DATA';
