import { Injectable, Optional } from '@nestjs/common';
import type { Dated, Sent } from '@xinhuo/kernel';
import { ProgrammeSettingsPort } from '@xinhuo/programme';
import { BusinessCalendar, BusinessClock, type CommandContext } from '@xinhuo/runtime';
import type { EnterpriseCommand } from './enterprise.commands';
import { OrgTree } from './org-tree';
import { StageFactsSource } from './stage-facts.port';

type Added = keyof Dated | 'parentKind' | 'sameCity' | 'criteria' | 'facts';

/** A command about a node of the org tree as its sender writes it. */
export type EnterpriseRequest = Sent<EnterpriseCommand, Added>;

/** Puts into a command what its sender cannot know or must not choose: today, the parent's kind, criteria, counts. */
@Injectable()
export class EnterpriseFacts {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: BusinessCalendar,
    private readonly tree: OrgTree,
    private readonly programmes: ProgrammeSettingsPort,
    @Optional() private readonly stageFacts?: StageFactsSource,
  ) {}

  /** The whole command. @throws AccessDenied for a programme that is not there. */
  async complete(command: EnterpriseRequest, context: CommandContext): Promise<EnterpriseCommand> {
    switch (command.type) {
      case 'RenameOrgNode':
        return { ...command, today: this.clock.today() };
      case 'RegisterOrgNode': {
        const parentKind = command.parentId === null ? null : await this.tree.kindOf(command.parentId);
        return { ...command, today: this.clock.today(), parentKind };
      }
      case 'MoveOrgNode': {
        const parentKind = await this.tree.kindOf(command.parentId);
        const sameCity = (await this.cityOf(command.nodeId)) === (await this.cityOf(command.parentId));
        return { ...command, today: this.clock.today(), parentKind, sameCity };
      }
      default:
        return this.inProgramme(command, context);
    }
  }

  private async inProgramme(
    command: Extract<EnterpriseRequest, { programmeId: string }>,
    context: CommandContext,
  ): Promise<EnterpriseCommand> {
    const { enterpriseId, programmeId } = command;
    const dates = await this.calendar.datesFor(programmeId, context);
    if (command.type !== 'ChangeParticipationStage') return { ...command, ...dates };
    const criteria = await this.programmes.stageCriteria(programmeId);
    const facts = (await this.stageFacts?.factsOf(enterpriseId, programmeId)) ?? null;
    return { ...command, ...dates, criteria, facts };
  }

  private async cityOf(nodeId: string): Promise<string | undefined> {
    return (await this.tree.ancestorsOf(nodeId)).at(-1);
  }
}
