import { Injectable } from '@nestjs/common';
import { type AnyFact, type Dated, derivedId, type Rules, type StreamName } from '@xinhuo/kernel';
import { Employment, Vault } from '@xinhuo/people';
import { AccessDenied, BusinessCalendar, type CommandContext, DecisionRunner, type Receipt } from '@xinhuo/runtime';

interface Workers {
  readonly enterpriseId: string;
  readonly personIds: readonly string[];
}

/** A step in one stream, as far as its sender has written it. */
export interface Step<C, S = unknown> {
  readonly stream: StreamName;
  /** Of a new thing; a step about one that is there takes the thing's own. */
  readonly programmeId?: string;
  /** Makes the whole command from today and its bounds, and from the id of the typed text ('' for none). */
  readonly command: (dates: Dated, textId: string) => C;
  /** Whose achievement a new thing is, and for which enterprise it is to count. */
  readonly workers?: Workers;
  /** Typed with the command: a title, a reason, a source. */
  readonly text?: string;
  /** Whom the text is about, by the state before the step: it is erased with any of them. */
  readonly about?: (state: S) => readonly string[];
}

interface Programmed {
  readonly phase: string;
  readonly programmeId?: string;
}

/** How many streams' programmes are remembered; a stream never changes its programme. */
const REMEMBERED = 20_000;

/** Sends dated steps: business dates come from the programme, typed text goes to the vault and never into an event. */
@Injectable()
export class DatedSteps {
  private readonly programmes = new Map<StreamName, string>();

  constructor(
    private readonly decisions: DecisionRunner,
    private readonly calendar: BusinessCalendar,
    private readonly vault: Vault,
    private readonly employment: Employment,
  ) {}

  /** @throws AccessDenied for a thing that is not there, as for one out of scope and for people of other enterprises. */
  async send<C extends { readonly type: string }, S extends object, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    step: Step<C, S>,
    context: CommandContext,
  ): Promise<Receipt<R>> {
    const programmeId = step.programmeId ?? (await this.programmeOf(rules, step.stream));
    const [dates] = await Promise.all([
      this.calendar.datesFor(programmeId, context),
      step.workers && this.areAt(step.workers),
    ]);
    const body = step.text?.trim();
    if (!body) return this.decisions.run(rules, step.stream, step.command(dates, ''), context);
    // Another text has another id, so that a repeat never replaces what an event names.
    const textId = derivedId('typed', context.metadata.commandId, this.vault.fingerprint(body));
    const command = step.command(dates, textId);
    await this.decisions.authorise(rules, step.stream, command, context);
    await this.vault.putText({ textId, body, namedIn: step.stream, ...(await this.aboutIn(rules, step)) });
    return this.decisions.run(rules, step.stream, command, context);
  }

  private async aboutIn<C extends { readonly type: string }, S extends object, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    { stream, about }: Step<C, S>,
  ) {
    const [personId, ...alsoAbout] = about ? about(await this.decisions.state(rules, stream)) : [];
    return personId === undefined ? {} : { personId, alsoAbout };
  }

  private async areAt({ enterpriseId, personIds }: Workers): Promise<void> {
    if (!(await this.employment.areAt(enterpriseId, personIds))) throw new AccessDenied();
  }

  private async programmeOf<C extends { readonly type: string }, S extends object, E extends AnyFact, R extends string>(
    rules: Rules<C, S, E, R>,
    stream: StreamName,
  ): Promise<string> {
    const known = this.programmes.get(stream);
    if (known !== undefined) return known;
    const { programmeId } = (await this.decisions.state(rules, stream)) as S & Programmed;
    if (programmeId === undefined) throw new AccessDenied();
    if (this.programmes.size >= REMEMBERED) this.programmes.clear();
    this.programmes.set(stream, programmeId);
    return programmeId;
  }
}
