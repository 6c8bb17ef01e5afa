import { Injectable } from '@nestjs/common';
import { addDays, type Dated } from '@xinhuo/kernel';
import {
  AccessDenied,
  BusinessCalendar,
  BusinessClock,
  type CommandContext,
  OrgDirectory,
  type ProgrammeSettingsView,
} from '@xinhuo/runtime';
import { ProgrammeCache } from './programme-cache';

/** Business dates and settings as the programme has them. */
@Injectable()
export class ProgrammeCalendar extends BusinessCalendar {
  constructor(
    private readonly programmes: ProgrammeCache,
    private readonly clock: BusinessClock,
    private readonly orgs: OrgDirectory,
  ) {
    super();
  }

  /**
   * Data-entry officers and the system itself date back to the programme's first day, all others as many days as the
   * programme's setting allows (docs/reference/domain.md §4, 代录). A programme is one city's: who acts elsewhere has no
   * part in it, and with them everything below their node.
   */
  override async datesFor(programmeId: string, { actor }: CommandContext): Promise<Dated> {
    const { startsOn, settings, cityId } = await this.programmes.get(programmeId);
    if (actor.role !== 'SYSTEM' && !(await this.orgs.isWithin(actor.nodeId, cityId))) throw new AccessDenied();
    const today = this.clock.today();
    const entersHistory = actor.role === 'DATA_ENTRY' || actor.role === 'SYSTEM';
    return { today, earliestOn: entersHistory ? startsOn : addDays(today, -settings.backdatingDays) };
  }

  override async settings(programmeId: string): Promise<ProgrammeSettingsView> {
    const { settings, settingsVersion } = await this.programmes.get(programmeId);
    return { ...settings, version: settingsVersion };
  }
}
