import { Injectable } from '@nestjs/common';
import type { StreamName } from '@xinhuo/kernel';
import { derivedId } from '@xinhuo/kernel';
import { type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import type { CreditCodeCommand, CreditCodeRejection } from './credit-code.decider';
import { creditCodeRules } from './credit-code.rules';
import { enterpriseRules } from './enterprise.rules';

const streamOf = (code: string): StreamName => `creditcode-${derivedId('creditcode', code)}`;

/**
 * Keeps a credit code with one node. It is taken in the code's own stream before the node is registered, so two
 * registrations at once, even by two processes, never share it (ADR-0011).
 */
@Injectable()
export class CreditCodeGuard {
  constructor(private readonly decisions: DecisionRunner) {}

  /** Takes the code for a node; a reservation whose registration broke off an hour ago passes on. */
  async reserve(code: string, nodeId: string, context: CommandContext): Promise<Receipt<CreditCodeRejection>> {
    const { at } = context.metadata;
    const first = await this.send({ type: 'ReserveCreditCode', code, nodeId, at }, context, 'reserve-code');
    if (!isRefused(first)) return first;
    const { holder } = await this.decisions.state(creditCodeRules, streamOf(code));
    if (!holder || (await this.holds(code, holder.nodeId))) return first;
    return this.send({ type: 'TakeOverCreditCode', code, nodeId, from: holder.nodeId, at }, context, 'take-code');
  }

  /** Gives the code back after a refusal, unless the node was registered with it before. */
  async release(code: string, nodeId: string, context: CommandContext): Promise<void> {
    if (await this.holds(code, nodeId)) return;
    await this.send({ type: 'ReleaseCreditCode', code, nodeId }, context, 'release-code');
  }

  private async holds(code: string, nodeId: string): Promise<boolean> {
    const node = await this.decisions.state(enterpriseRules, `enterprise-${nodeId}`);
    return node.phase === 'registered' && node.creditCode === code;
  }

  private send(command: CreditCodeCommand, context: CommandContext, step: string) {
    return this.decisions.inner(creditCodeRules, streamOf(command.code), command, context, step);
  }
}
