import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId, type Position, reject, type Rejection, START } from '@xinhuo/kernel';
import {
  AccessDenied,
  BusinessCalendar,
  type CommandContext,
  DecisionRunner,
  isRefused,
  type Receipt,
} from '@xinhuo/runtime';
import { CalculateRound } from './freeze-round.handler';
import type { FrozenLine, FrozenResult } from './frozen-result';
import { ContentDamaged, FrozenResults } from './frozen-results';
import { grantIdOf, lineIdOf } from './grant-ids';
import type { GrantRejection, ProposeGrant } from './grant.commands';
import { grantRules } from './grant.rules';
import { roundRules } from './round.rules';
import type { Round } from './round.state';

/** Which grants of a round to propose: all, those with a line of one scheme, or one beneficiary's. */
export interface ProposalRequest {
  readonly roundId: string;
  readonly scheme?: string;
  /** `enterprise:<id>` or `person:<id>`. */
  readonly beneficiary?: string;
  /** Left out: today. */
  readonly proposedOn?: string;
  readonly by: string;
}

/** Why proposals are refused; `PARTLY_PROPOSED` when only some of many were. */
export type ProposalRejection = GrantRejection | 'PARTLY_PROPOSED';

/** The receipt of many proposals: the last position and the grants, or which of them were refused. */
export type ProposalReceipt = Receipt<ProposalRejection> & {
  readonly grantIds?: readonly string[];
  readonly refused?: readonly (Rejection<GrantRejection> & { readonly grantId: string })[];
};

/** Proposes grants from the frozen result of a round, each in its own stream. Nothing else computes an amount. */
export class ProposeGrants extends Command<ProposalReceipt> {
  constructor(
    readonly request: ProposalRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** How many proposals are under way at once. */
const AT_ONCE = 32;

type KnownRound = Exclude<Round, { phase: 'none' }>;

@CommandHandler(ProposeGrants)
export class ProposeGrantsHandler implements ICommandHandler<ProposeGrants> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly frozen: FrozenResults,
    private readonly calendar: BusinessCalendar,
    private readonly commands: CommandBus,
  ) {}

  async execute({ request, context }: ProposeGrants): Promise<ProposalReceipt> {
    const { roundId } = request;
    const round = await this.decisions.state(roundRules, `round-${roundId}`);
    if (round.phase === 'none') throw new AccessDenied();
    const dates = await this.calendar.datesFor(round.programmeId, context);
    const propose = proposalsOf(request, round, dates);
    const probe = propose(request.beneficiary ?? roundId, []);
    await this.decisions.authorise(grantRules, `grant-${probe.grantId}`, probe, context);
    if (round.phase !== 'frozen') return reject('ROUND_NOT_FROZEN');
    const result = await this.resultOf(roundId, round.resultHash, context);
    if (!result) return reject('RESULT_MISMATCH');
    const commands = [...wanted(result, request)].map(([beneficiary, lines]) => propose(beneficiary, lines));
    return this.send(commands, roundId, context);
  }

  /** The result that the round has recorded; made again from the log where it is not stored. */
  private async resultOf(roundId: string, hash: string, context: CommandContext): Promise<FrozenResult | undefined> {
    try {
      const stored = await this.frozen.result(hash);
      if (stored) return stored;
      await this.commands.execute(new CalculateRound({ type: 'CalculateRound', roundId }, context));
      return await this.frozen.result(hash);
    } catch (error) {
      if (error instanceof ContentDamaged) return undefined;
      throw error;
    }
  }

  private async send(
    commands: readonly ProposeGrant[],
    roundId: string,
    context: CommandContext,
  ): Promise<ProposalReceipt> {
    if (commands.length === 0) return reject('LINES_INVALID');
    let position: Position = START;
    const refused: (Rejection<GrantRejection> & { readonly grantId: string })[] = [];
    for (let from = 0; from < commands.length; from += AT_ONCE) {
      const some = commands.slice(from, from + AT_ONCE);
      const receipts = await Promise.all(some.map((command) => this.one(command, context)));
      receipts.forEach((receipt, n) => {
        if (isRefused(receipt)) refused.push({ grantId: some[n]!.grantId, ...receipt });
        else if (receipt.position > position) position = receipt.position;
      });
    }
    const [first] = refused;
    const of = commands.length;
    if (!first) return { position, id: roundId, grantIds: commands.map(({ grantId }) => grantId), refused: [] };
    // What was proposed stays so: a repeat of all changes nothing there.
    if (refused.length < of) return { ...reject('PARTLY_PROPOSED', { refused: refused.length, of }), refused };
    return { ...reject(first.rejected, first.detail), refused };
  }

  /** Each proposal has an id of its own, which follows from the sender's. */
  private one(command: ProposeGrant, { actor, metadata }: CommandContext): Promise<Receipt<GrantRejection>> {
    const commandId = derivedId(metadata.commandId, command.grantId);
    return this.decisions.run(grantRules, `grant-${command.grantId}`, command, {
      actor,
      metadata: { ...metadata, commandId },
    });
  }
}

/** The payable lines of the city by beneficiary, for those that are asked for. Other payers pay by themselves. */
const wanted = ({ lines }: FrozenResult, { scheme, beneficiary }: ProposalRequest): Map<string, FrozenLine[]> => {
  const found = new Map<string, FrozenLine[]>();
  for (const line of lines) {
    if (line.status !== 'payable' || line.payer !== 'city') continue;
    if (beneficiary !== undefined && line.beneficiary !== beneficiary) continue;
    found.set(line.beneficiary, [...(found.get(line.beneficiary) ?? []), line]);
  }
  for (const [name, own] of found) {
    if (scheme !== undefined && !own.some((line) => line.scheme === scheme)) found.delete(name);
  }
  return found;
};

const proposalsOf =
  (
    { roundId, proposedOn, by }: ProposalRequest,
    round: KnownRound,
    dates: Pick<ProposeGrant, 'today' | 'earliestOn'>,
  ) =>
  (beneficiary: string, lines: readonly FrozenLine[]): ProposeGrant => {
    const { programmeId, cityId, year } = round;
    const resultHash = round.phase === 'frozen' ? round.resultHash : '';
    return {
      type: 'ProposeGrant',
      grantId: grantIdOf(roundId, beneficiary),
      roundId,
      programmeId,
      cityId,
      year,
      beneficiary,
      resultHash,
      frozenHash: resultHash || null,
      lines: lines.map((line) => {
        const { scheme, subject, part, payer, dueOn, amountFen } = line;
        return { lineId: lineIdOf(line), scheme, subject, part, payer, dueOn, amountFen };
      }),
      proposedOn: proposedOn ?? dates.today,
      by,
      ...dates,
    };
  };
