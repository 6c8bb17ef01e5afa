import { Injectable } from '@nestjs/common';
import { derivedId } from '@xinhuo/kernel';
import { type CommandContext, DecisionRunner } from '@xinhuo/runtime';
import { type PersonDetails, Vault } from './vault';
import { WorkerStates, workerStream } from './worker-states';
import type { WorkerCommand } from './worker.commands';
import { workerRules } from './worker.rules';

/** What people typed with a command; it goes to the vault and never into an event. */
export interface WorkerTyped {
  /** Of RegisterWorker. */
  readonly person?: PersonDetails;
  /** Of RecordPromotion. */
  readonly certificateNumber?: string;
  /** Of RecordPromotion (a jump) and RevokePromotion. */
  readonly reason?: string;
}

/** Puts what was typed about a worker into the vault, and says by which ids events name it. */
@Injectable()
export class TypedWords {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly workers: WorkerStates,
    private readonly vault: Vault,
  ) {}

  /** The id of a typed text: another text has another id, so a repeat never replaces what an event names. */
  idOf(text: string, { metadata }: CommandContext): string {
    return derivedId('typed', metadata.commandId, this.vault.fingerprint(text));
  }

  /** Asks for the right first: who may not send the command may not write about the worker either. */
  async keep(command: WorkerCommand, context: CommandContext, typed: WorkerTyped): Promise<void> {
    if (Object.values(typed).every((value) => value === undefined)) return;
    await this.decisions.authorise(workerRules, workerStream(command.personId), command, context);
    await Promise.all([
      this.keepPerson(command, typed.person),
      this.keepCertificate(command, typed.certificateNumber),
      this.keepReason(command, typed.reason),
    ]);
  }

  /** The fact is in the log; now the vault forgets. */
  async forget(personId: string): Promise<void> {
    await this.vault.erase(personId);
  }

  /** Only a new worker's details are taken from a registration: a repeat must not change who somebody is. */
  private async keepPerson(command: WorkerCommand, person: PersonDetails | undefined): Promise<void> {
    if (command.type !== 'RegisterWorker' || !person) return;
    const { personId } = command;
    const known = this.workers.remembered(personId) ?? (await this.workers.current(personId));
    if (known.phase === 'none') await this.vault.putPerson({ ...person, personId });
  }

  private async keepCertificate(command: WorkerCommand, number: string | undefined): Promise<void> {
    if (command.type !== 'RecordPromotion' || number === undefined) return;
    const { certificateId, personId } = command;
    await this.vault.putCertificate({ certificateId, personId, number });
  }

  private async keepReason(command: WorkerCommand, body: string | undefined): Promise<void> {
    if (!('reasonId' in command) || command.reasonId === undefined || body === undefined) return;
    await this.vault.putText({ textId: command.reasonId, personId: command.personId, body });
  }
}
