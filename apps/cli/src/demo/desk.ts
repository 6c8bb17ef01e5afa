import type { Command, CommandBus } from '@nestjs/cqrs';

import type { Actor, Position } from '@xinhuo/kernel';
import { type CommandContext, commandContextFor, isRefused, type Receipt, RELEASE } from '@xinhuo/runtime';

/** A planned command was refused: the plan and the rules disagree, which is a fault of ours. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused';
}

/** Some commands of one story, sent one after the other, each with a key that is the same at every run. */
export class Desk {
  private sent = 0;

  constructor(
    private readonly commands: CommandBus,
    /** Name of the story, unique in the demonstration. */
    private readonly story: string,
    private readonly counted: () => void,
  ) {}

  /** Sends one command; a repeat of an earlier run meets its first receipt. @throws PlanRefused */
  async send<R extends Receipt>(
    actor: Actor,
    command: object,
    message: (context: CommandContext) => Command<R>,
  ): Promise<Exclude<R, { readonly rejected: string }> & { readonly position: Position }> {
    this.sent += 1;
    const key = `demonstration/${this.story}/${this.sent}`;
    const receipt = await this.commands.execute(message(commandContextFor(actor, key, command, RELEASE)));
    if (isRefused(receipt)) {
      throw new PlanRefused(`${key}: ${receipt.rejected} ${JSON.stringify(receipt.detail ?? {})}`);
    }
    this.counted();
    return receipt as Exclude<R, { readonly rejected: string }> & { readonly position: Position };
  }
}
