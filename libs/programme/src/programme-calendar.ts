import { Injectable } from '@nestjs/common';
import { addDays, type Dated } from '@xinhuo/kernel';
import { BusinessCalendar, BusinessClock, type CommandContext, type ProgrammeSettingsView } from '@xinhuo/runtime';
import { ProgrammeCache } from './programme-cache';

/** Business dates and settings as the programme has them. */
@Injectable()
export class ProgrammeCalendar extends BusinessCalendar {
  constructor(
    private readonly programmes: ProgrammeCache,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  /**
   * Data-entry officers and the system itself date back to the programme's first day, all others as many days as the
   * programme's setting allows (docs/reference/domain.md §4, 代录).
   */
  override async datesFor(programmeId: string, { actor }: CommandContext): Promise<Dated> {
    const { startsOn, settings } = await this.programmes.get(programmeId);
    const today = this.clock.today();
    const entersHistory = actor.role === 'DATA_ENTRY' || actor.role === 'SYSTEM';
    return { today, earliestOn: entersHistory ? startsOn : addDays(today, -settings.backdatingDays) };
  }

  override async settings(programmeId: string): Promise<ProgrammeSettingsView> {
    const { settings, settingsVersion } = await this.programmes.get(programmeId);
    return { ...settings, version: settingsVersion };
  }
}
