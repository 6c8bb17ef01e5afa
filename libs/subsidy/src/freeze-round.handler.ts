import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contentHash, derivedId, reject } from '@xinhuo/kernel';
import {
  BusinessClock,
  type CommandContext,
  DecisionRunner,
  LiftedLog,
  type Receipt,
  systemActor,
} from '@xinhuo/runtime';
import { type CalculateRoundCommand, freezeRound } from './freeze-round.reactor';
import { resultOf, rulebookOf } from './frozen-result';
import { FrozenResults } from './frozen-results';
import type { FreezeRound, RoundRejection } from './round.commands';
import { DecideRound } from './round.handler';
import { roundRules } from './round.rules';
import type { Round } from './round.state';
import { foldRound, type RoundFacts } from './round-facts.fold';

type CutRound = Extract<Round, { phase: 'cut' | 'frozen' | 'closed' }>;

/**
 * Calculates a round that has been cut and records the result. It may be killed at any point and run again, also by
 * two processes at once: the same log gives the same hashes, and what is stored is stored by its hash.
 */
export class CalculateRound extends Command<Receipt<RoundRejection>> {
  constructor(
    readonly command: CalculateRoundCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CalculateRound)
export class CalculateRoundHandler implements ICommandHandler<CalculateRound> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly frozen: FrozenResults,
    private readonly log: LiftedLog,
    private readonly commands: CommandBus,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ command: { roundId }, context }: CalculateRound): Promise<Receipt<RoundRejection>> {
    const round = await this.decisions.state(roundRules, `round-${roundId}`);
    if (round.phase === 'none' || round.phase === 'open') return reject('NOT_CUT');
    const { asOf, rulebookHash } = round;
    const { facts, sources, rulebook: content } = await this.factsOf(roundId, round);
    const rulebook = rulebookOf(content, rulebookHash);
    const result = resultOf(rulebook, facts, asOf);
    const hashes = await this.frozen.store({ facts, result, rulebook: content ?? {}, sources });
    const payable = result.lines.filter(({ status }) => status === 'payable');
    const freeze: FreezeRound = {
      type: 'FreezeRound',
      roundId,
      asOf,
      rulebookHash,
      ...hashes,
      lines: payable.length,
      ineligible: result.ineligible.length,
      totalFen: payable.reduce((sum, { amountFen }) => sum + amountFen, 0),
      frozenOn: this.clock.today(),
    };
    return this.commands.execute(new DecideRound(freeze, contextOf(freeze, context)));
  }

  /** Folds the log up to the cut of this round; what was recorded after it does not count. */
  private async factsOf(roundId: string, { programmeId, year, asOf, rulebookHash }: CutRound): Promise<RoundFacts> {
    const fold = foldRound({ programmeId, year, asOf, rulebookHash });
    for await (const event of this.log.events()) {
      if (event.type === 'RoundCut' && event.stream === `round-${roundId}`) return fold.facts();
      fold.add(event);
    }
    throw new Error(`The log ends before the cut of round ${roundId}`);
  }
}

/**
 * The job records its result as the system, whoever asked for it. The id follows from the result: the same result
 * repeats the command, another one is a command of its own.
 */
const contextOf = (freeze: FreezeRound, { metadata }: CommandContext): CommandContext => {
  const actor = systemActor(freezeRound.name);
  const commandHash = contentHash(freeze);
  const commandId = derivedId('freeze', freeze.roundId, commandHash);
  return { actor, metadata: { ...metadata, actor: actor.personId, node: actor.nodeId, commandHash, commandId } };
};
