import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BusinessCalendar, provideProjection, provideRules } from '@xinhuo/runtime';
import { DecideProgrammeHandler } from './programme.handler';
import { programmes } from './programme.projection';
import {
  FindPlanTemplatesHandler,
  FindPriorityTradesHandler,
  FindProgrammesHandler,
  GetProgrammeHandler,
} from './programme.query';
import { PlanTemplateRow, PriorityTradesRow, ProgrammeRow } from './programme.row';
import { programmeRules } from './programme.rules';
import { ProgrammeCache } from './programme-cache';
import { ProgrammeCalendar } from './programme-calendar';
import { ProgrammeSettingsOfStreams } from './programme-settings';
import { ProgrammeSettingsPort } from './programme-settings.port';
import { RulebookLibrary, RulebookLibraryOfStreams } from './rulebook-library';
import { DecideRulebookHandler } from './rulebook.handler';
import { rulebooks } from './rulebook.projection';
import { FindRulebooksHandler, GetRulebookHandler } from './rulebook.query';
import { RulebookRow } from './rulebook.row';
import { rulebookRules } from './rulebook.rules';
import { ViewersCity } from './viewers-city';

/** Programmes and rulebooks; every handler of a dated command asks its calendar, so it is global. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [
    provideRules(programmeRules),
    provideRules(rulebookRules),
    provideProjection({
      projection: programmes,
      rows: { programme: ProgrammeRow, trades: PriorityTradesRow, template: PlanTemplateRow },
    }),
    provideProjection({ projection: rulebooks, rows: { rulebook: RulebookRow } }),
    ProgrammeCache,
    ViewersCity,
    { provide: BusinessCalendar, useClass: ProgrammeCalendar },
    { provide: ProgrammeSettingsPort, useClass: ProgrammeSettingsOfStreams },
    { provide: RulebookLibrary, useClass: RulebookLibraryOfStreams },
    DecideProgrammeHandler,
    DecideRulebookHandler,
    GetProgrammeHandler,
    FindProgrammesHandler,
    FindPriorityTradesHandler,
    FindPlanTemplatesHandler,
    GetRulebookHandler,
    FindRulebooksHandler,
  ],
  exports: [BusinessCalendar, ProgrammeSettingsPort, RulebookLibrary],
})
export class ProgrammeModule {}
