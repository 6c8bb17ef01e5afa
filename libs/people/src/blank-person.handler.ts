import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BlankPerson } from './blank-person.reactor';
import { Vault } from './vault';

/** Makes the vault forget a person whose erasure is in the log; sent by the reactor alone. */
export class ForgetPerson extends Command<void> {
  constructor(readonly command: BlankPerson) {
    super();
  }
}

@CommandHandler(ForgetPerson)
export class ForgetPersonHandler implements ICommandHandler<ForgetPerson> {
  constructor(private readonly vault: Vault) {}

  execute({ command }: ForgetPerson): Promise<void> {
    return this.vault.erase(command.personId);
  }
}
