import { Injectable } from '@nestjs/common';
import { derivedId, type Rejection } from '@xinhuo/kernel';
import { type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import { PersonOfNumber } from './person-of-number';
import { type EnteredPerson, type PersonDetails, Vault } from './vault';
import { WorkerStates, workerStream } from './worker-states';
import type { WorkerCommand, WorkerRejection } from './worker.commands';
import { workerRules } from './worker.rules';
import type { Worker } from './worker.state';

/** What people typed with a command; it goes to the vault and never into an event. */
export interface WorkerTyped {
  /** Of RegisterWorker. */
  readonly person?: PersonDetails;
  /** Of RecordPromotion. */
  readonly certificateNumber?: string;
  /** Of RecordPromotion (a jump) and RevokePromotion. */
  readonly reason?: string;
}

/** A promotion of a worker. */
interface PromotionKey {
  readonly personId: string;
  readonly promotionId: string;
}

/** Puts what was typed about a worker into the vault, and says by which ids events name it. */
@Injectable()
export class TypedWords {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly workers: WorkerStates,
    private readonly vault: Vault,
    private readonly persons: PersonOfNumber,
  ) {}

  /**
   * The registration of an account's holder is about the person of that account. Whoever may not register learns
   * nothing of it: the right is asked first.
   */
  async asOnePerson(
    command: WorkerCommand,
    { context, typed: { person } }: { readonly context: CommandContext; readonly typed: WorkerTyped },
  ): Promise<WorkerCommand | Rejection<WorkerRejection>> {
    if (command.type !== 'RegisterWorker' || person?.idNumber === undefined) return command;
    const holder = await this.persons.of(person);
    if (holder === undefined) return command;
    await this.decisions.authorise(workerRules, workerStream(command.personId), command, context);
    return typeof holder === 'object' ? holder : { ...command, personId: holder };
  }

  /** The id of a typed text: another text has another id, so a repeat never replaces what an event names. */
  idOf(text: string, { metadata }: CommandContext): string {
    return derivedId('typed', metadata.commandId, this.vault.fingerprint(text));
  }

  /** The id of a paper's number or reason: the same for whoever enters the same once more. */
  idWithin({ personId, promotionId }: PromotionKey, text: string): string {
    return derivedId('typed', personId, promotionId, this.vault.fingerprint(text));
  }

  /** The id of a registration's name and numbers, by which the log says whose entry counts. */
  detailsIdOf({ name, idNumber = '', phone = '' }: PersonDetails, context: CommandContext): string {
    return this.idOf(JSON.stringify([name, idNumber, phone]), context);
  }

  /**
   * Records a command with what was typed. The right is asked first, then the rules: of a command that they refuse
   * nothing reaches the vault. What they take is written before the fact, so that a crash loses no words.
   */
  async recorded(
    command: WorkerCommand,
    { context, typed }: { readonly context: CommandContext; readonly typed: WorkerTyped },
    record: () => Promise<Receipt<WorkerRejection>>,
  ): Promise<Receipt<WorkerRejection>> {
    if (Object.values(typed).every((value) => value === undefined)) return record();
    await this.decisions.authorise(workerRules, workerStream(command.personId), command, context);
    const expected = await this.expected(command);
    if (expected === 'news') await this.write(command, typed);
    const receipt = await record();
    // Another command was faster and made it possible.
    if (expected === 'refusal' && !isRefused(receipt)) await this.write(command, typed);
    await this.settle(enteredBy(command, typed), isRefused(receipt));
    return receipt;
  }

  /** The fact is in the log; now the vault forgets. */
  async forget(personId: string): Promise<void> {
    await this.vault.erase(personId);
  }

  /** What the rules are going to say. Memory is enough for a yes, except where a person is entered. */
  private async expected(command: WorkerCommand): Promise<'news' | 'nothing' | 'refusal'> {
    const { personId } = command;
    const remembered = command.type === 'RegisterWorker' ? undefined : this.workers.remembered(personId);
    if (remembered && answerTo(remembered, command) === 'news') return 'news';
    return answerTo(await this.workers.current(personId), command);
  }

  private async write(command: WorkerCommand, typed: WorkerTyped): Promise<void> {
    const entry = enteredBy(command, typed);
    await Promise.all([
      entry && this.vault.offerPerson(entry),
      this.keepCertificate(command, typed.certificateNumber),
      this.keepReason(command, typed.reason),
    ]);
  }

  /** Two may register one person at once: the entry that the log names stays, and nothing of the other. */
  private async settle(entry: EnteredPerson | undefined, refused: boolean): Promise<void> {
    if (!entry) return;
    const known = this.workers.remembered(entry.personId) ?? (await this.workers.current(entry.personId));
    if (known.phase !== 'none' && known.detailsId === entry.detailsId) await this.vault.settlePerson(entry);
    else if (refused) await this.vault.withdrawPerson(entry);
  }

  private async keepCertificate(command: WorkerCommand, number: string | undefined): Promise<void> {
    if (command.type !== 'RecordPromotion' || number === undefined) return;
    const { certificateId, personId } = command;
    await this.vault.putCertificate({ certificateId, personId, number });
  }

  private async keepReason(command: WorkerCommand, body: string | undefined): Promise<void> {
    if (!('reasonId' in command) || command.reasonId === undefined || body === undefined) return;
    const { personId } = command;
    await this.vault.putText({ textId: command.reasonId, personId, body, namedIn: workerStream(personId) });
  }
}

const answerTo = (worker: Worker, command: WorkerCommand): 'news' | 'nothing' | 'refusal' => {
  const answer = workerRules.decide(worker, command);
  if ('rejected' in answer) return 'refusal';
  return answer.accepted.length > 0 ? 'news' : 'nothing';
};

const enteredBy = (command: WorkerCommand, { person }: WorkerTyped): EnteredPerson | undefined =>
  command.type === 'RegisterWorker' && person && command.detailsId !== undefined
    ? { ...person, personId: command.personId, detailsId: command.detailsId }
    : undefined;
