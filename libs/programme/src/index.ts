export { programmeMigrations as migrations } from './migrations';
export { programmeAccess } from './programme.access';
export type { ProgrammeCommand, ProgrammeRejection } from './programme.commands';
export { DEFAULT_CRITERIA, DEFAULT_SETTINGS, defaultTemplate } from './programme.defaults';
export type * from './programme.events';
export { DecideProgramme, type ProgrammeRequest } from './programme.handler';
export { ProgrammeModule } from './programme.module';
export { programmes } from './programme.projection';
export {
  FindPlanTemplates,
  FindPriorityTrades,
  FindProgrammes,
  GetProgramme,
  type ProgrammePage,
} from './programme.query';
export { PlanTemplateRow, PriorityTradesRow, ProgrammeRow } from './programme.row';
export { programmeRules } from './programme.rules';
export { programmeSentences, rulebookSentences } from './programme.sentences';
export {
  type PriorityTrades,
  type ProgrammeFrame,
  ProgrammeSettingsPort,
  type TradeTemplate,
} from './programme-settings.port';
export { type PublishedRulebook, RulebookLibrary } from './rulebook-library';
export { rulebookAccess } from './rulebook.access';
export type { RulebookCommand, RulebookRejection } from './rulebook.commands';
export type { RulebookEvent } from './rulebook.events';
export { DecideRulebook, type RulebookRequest } from './rulebook.handler';
export { rulebooks } from './rulebook.projection';
export { FindRulebooks, GetRulebook, type RulebookPage } from './rulebook.query';
export { RulebookRow } from './rulebook.row';
export { rulebookRules } from './rulebook.rules';
