import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Sent } from '@xinhuo/kernel';
import { parseRulebook } from '@xinhuo/money';
import { type CommandContext, DecisionRunner, type Receipt } from '@xinhuo/runtime';
import type { RulebookCommand, RulebookRejection } from './rulebook.commands';
import { rulebookRules } from './rulebook.rules';
import { ProgrammeCache } from './programme-cache';

/** A command about a rulebook as its sender writes it. */
export type RulebookRequest = Sent<RulebookCommand, 'cityId' | 'version' | 'problem'>;

/** Carries any command about a rulebook, and who sends it, over the bus. */
export class DecideRulebook extends Command<Receipt<RulebookRejection>> {
  constructor(
    readonly command: RulebookRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideRulebook)
export class DecideRulebookHandler implements ICommandHandler<DecideRulebook> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly programmes: ProgrammeCache,
  ) {}

  async execute({ command, context }: DecideRulebook): Promise<Receipt<RulebookRejection>> {
    const full = await this.complete(command);
    return this.decisions.run(rulebookRules, `rulebook-${command.rulebookId}`, full, context);
  }

  private async complete(command: RulebookRequest): Promise<RulebookCommand> {
    if (command.type === 'PublishRulebook') return command;
    const { cityId } = await this.programmes.get(command.programmeId);
    const read = parseRulebook(command.content);
    if ('parsed' in read) return { ...command, cityId, version: read.parsed.version, problem: null };
    const { path, problem } = read.malformed;
    return { ...command, cityId, version: 0, problem: `${path}: ${problem}` };
  }
}
