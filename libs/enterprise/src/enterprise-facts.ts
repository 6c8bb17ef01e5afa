import { Injectable, Optional } from '@nestjs/common';
import { type Dated, type Optionally, type Sent, unreachable } from '@xinhuo/kernel';
import { ProgrammeSettingsPort } from '@xinhuo/programme';
import { BusinessCalendar, BusinessClock, type CommandContext } from '@xinhuo/runtime';
import type { EnterpriseCommand } from './enterprise.commands';
import { OrgTree } from './org-tree';
import { StageFactsSource } from './stage-facts.port';

type Added = keyof Dated | 'parentKind' | 'sameCity' | 'criteria' | 'facts';

type Day =
  'registeredOn' | 'renamedOn' | 'movedOn' | 'joinedOn' | 'changedOn' | 'reportedOn' | 'checkedOn' | 'declaredOn';

/** A command about a node of the org tree as its sender writes it; a day that is left out is today. */
export type EnterpriseRequest = Optionally<Sent<EnterpriseCommand, Added>, Day>;

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
    const today = this.clock.today();
    switch (command.type) {
      case 'RenameOrgNode':
        return { renamedOn: today, ...command, today };
      case 'RegisterOrgNode': {
        const parentKind = command.parentId === null ? null : await this.tree.kindOf(command.parentId);
        return { registeredOn: today, ...command, today, parentKind };
      }
      case 'MoveOrgNode': {
        const parentKind = await this.tree.kindOf(command.parentId);
        const sameCity = (await this.cityOf(command.nodeId)) === (await this.cityOf(command.parentId));
        return { movedOn: today, ...command, today, parentKind, sameCity };
      }
      default:
        return this.inProgramme(command, context);
    }
  }

  private async inProgramme(
    command: Extract<EnterpriseRequest, { programmeId: string }>,
    context: CommandContext,
  ): Promise<EnterpriseCommand> {
    const dates = await this.calendar.datesFor(command.programmeId, context);
    const { today } = dates;
    switch (command.type) {
      case 'JoinProgramme':
        return { joinedOn: today, ...command, ...dates };
      case 'ReportHeadcount':
        return { reportedOn: today, ...command, ...dates };
      case 'CheckMechanism':
        return { checkedOn: today, ...command, ...dates };
      case 'DeclareSafety':
        return { declaredOn: today, ...command, ...dates };
      case 'ChangeParticipationStage': {
        const { enterpriseId, programmeId } = command;
        const criteria = await this.programmes.stageCriteria(programmeId);
        const facts = (await this.stageFacts?.factsOf(enterpriseId, programmeId)) ?? null;
        return { changedOn: today, ...command, ...dates, criteria, facts };
      }
      default:
        return unreachable(command);
    }
  }

  private async cityOf(nodeId: string): Promise<string | undefined> {
    return (await this.tree.ancestorsOf(nodeId)).at(-1);
  }
}
