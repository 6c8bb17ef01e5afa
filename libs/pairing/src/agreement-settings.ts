import { Injectable } from '@nestjs/common';
import { ProgrammeSettingsPort } from '@xinhuo/programme';
import { BusinessCalendar } from '@xinhuo/runtime';
import { planFrom } from './agreement-terms.decider';
import type { DraftSettings } from './pairing.commands';
import type { AgreementTerms, PlannedMilestone } from './pairing.events';

interface Drafting extends Omit<AgreementTerms, 'milestones'> {
  readonly milestones?: readonly PlannedMilestone[];
}

/** What the programme adds to a version of an agreement: days to confirm, priority of the trade, the trade's plan. */
@Injectable()
export class AgreementSettings {
  constructor(
    private readonly calendar: BusinessCalendar,
    private readonly programmes: ProgrammeSettingsPort,
  ) {}

  /** Settings of today, and the list of priority trades of the day of the draft. */
  async settingsFor(
    programmeId: string,
    { trade }: Drafting,
    draftedOn: string,
  ): Promise<DraftSettings & { readonly placesPerMaster: number }> {
    const [{ lapseDays, placesPerMaster }, { version, trades }] = await Promise.all([
      this.calendar.settings(programmeId),
      this.programmes.priorityTradesOn(programmeId, draftedOn),
    ]);
    return { lapseDays, placesPerMaster, priorityTrade: trades.includes(trade), priorityVersion: version };
  }

  /** The plan that was adapted, or that of the trade's template. */
  async planFor(programmeId: string, drafting: Drafting): Promise<readonly PlannedMilestone[]> {
    if (drafting.milestones) return drafting.milestones;
    const { milestones } = await this.programmes.templateFor(programmeId, drafting.trade);
    return planFrom(milestones, drafting);
  }
}
