import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Sent } from '@xinhuo/kernel';
import { type CommandContext, DecisionRunner, OrgDirectory, type Receipt } from '@xinhuo/runtime';
import type { ProgrammeCommand, ProgrammeRejection } from './programme.commands';
import { programmeRules } from './programme.rules';
import { ProgrammeCache } from './programme-cache';

/** A command about a programme as its sender writes it. */
export type ProgrammeRequest = Sent<ProgrammeCommand, 'isCity'>;

/** Carries any command about a programme, and who sends it, over the bus. */
export class DecideProgramme extends Command<Receipt<ProgrammeRejection>> {
  constructor(
    readonly command: ProgrammeRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideProgramme)
export class DecideProgrammeHandler implements ICommandHandler<DecideProgramme> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly orgs: OrgDirectory,
    private readonly programmes: ProgrammeCache,
  ) {}

  async execute({ command, context }: DecideProgramme): Promise<Receipt<ProgrammeRejection>> {
    const { programmeId } = command;
    const receipt = await this.decisions.run(
      programmeRules,
      `programme-${programmeId}`,
      await this.complete(command),
      context,
    );
    this.programmes.forget(programmeId);
    return receipt;
  }

  private async complete(command: ProgrammeRequest): Promise<ProgrammeCommand> {
    if (command.type !== 'LaunchProgramme') return command;
    const [first, ...above] = await this.orgs.ancestorsOf(command.cityId);
    return { ...command, isCity: first !== undefined && above.length === 0 };
  }
}
