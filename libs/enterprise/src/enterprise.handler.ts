import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandConflict, type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';
import { CreditCodeGuard } from './credit-code.guard';
import { EnterpriseFacts, type EnterpriseRequest } from './enterprise-facts';
import type { EnterpriseCommand, EnterpriseRejection } from './enterprise.commands';
import { enterpriseRules } from './enterprise.rules';
import { OrgTree } from './org-tree';

type Registration = Extract<EnterpriseCommand, { type: 'RegisterOrgNode' }>;

/** Carries any command about a node of the org tree, and who sends it, over the bus. */
export class DecideEnterprise extends Command<Receipt<EnterpriseRejection>> {
  constructor(
    readonly command: EnterpriseRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideEnterprise)
export class DecideEnterpriseHandler implements ICommandHandler<DecideEnterprise> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly facts: EnterpriseFacts,
    private readonly codes: CreditCodeGuard,
    private readonly tree: OrgTree,
  ) {}

  async execute({ command, context }: DecideEnterprise): Promise<Receipt<EnterpriseRejection>> {
    const nodeId = 'nodeId' in command ? command.nodeId : command.enterpriseId;
    const full = await this.facts.complete(command, context);
    if (full.type === 'RegisterOrgNode' && full.creditCode !== null) {
      return this.registerWithCode(full, full.creditCode, context);
    }
    const receipt = await this.decisions.run(enterpriseRules, `enterprise-${nodeId}`, full, context);
    if (full.type === 'MoveOrgNode') this.tree.forget();
    return receipt;
  }

  /** The code is taken first and given back at once when the registration is refused. */
  private async registerWithCode(command: Registration, code: string, context: CommandContext) {
    const stream = `enterprise-${command.nodeId}` as const;
    await this.decisions.authorise(enterpriseRules, stream, command, context);
    const reserved = await this.codes.reserve(code, command.nodeId, context);
    if (isRefused(reserved)) return reserved;
    try {
      const receipt = await this.decisions.run(enterpriseRules, stream, command, context);
      if (isRefused(receipt)) await this.codes.release(code, command.nodeId, context);
      return receipt;
    } catch (error) {
      if (error instanceof CommandConflict) await this.codes.release(code, command.nodeId, context);
      throw error; // after any other fault the node may be registered all the same
    }
  }
}
