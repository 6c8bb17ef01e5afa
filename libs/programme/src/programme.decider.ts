import { accept, canonicalJson, type Decider, type Decision, isDate, reject, unreachable } from '@xinhuo/kernel';
import {
  criteriaRefusal,
  frameRefusal,
  settingsRefusal,
  targetsRefusal,
  templateRefusal,
  tradesRefusal,
} from './programme.checks';
import type { ProgrammeCommand, ProgrammeRejection } from './programme.commands';
import type { ProgrammeEvent } from './programme.events';
import { evolve, type Launched, type Programme } from './programme.state';

type Command<T extends ProgrammeCommand['type']> = Extract<ProgrammeCommand, { type: T }>;
type Answer = Decision<ProgrammeEvent, ProgrammeRejection>;

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const launch = (state: Programme, { type: _, isCity, ...asked }: Command<'LaunchProgramme'>): Answer => {
  const data = { ...asked, name: asked.name.trim() };
  const { cityId, name, startsOn, endsOn, targets, settings } = data;
  if (state.phase === 'launched') {
    const { cityId: city, name: called, startsOn: from, endsOn: to } = state;
    return same([cityId, name, startsOn, endsOn], [city, called, from, to]) ? accept() : reject('ALREADY_LAUNCHED');
  }
  if (!isCity) return reject('NOT_A_CITY');
  const refusal = frameRefusal(name, startsOn, endsOn) ?? targetsRefusal(targets) ?? settingsRefusal(settings);
  return refusal ?? accept({ type: 'ProgrammeLaunched', data });
};

const setTargets = (state: Launched, { type: _, ...data }: Command<'SetProgrammeTargets'>): Answer =>
  targetsRefusal(data.targets) ??
  (same(data.targets, state.targets) ? accept() : accept({ type: 'ProgrammeTargetsSet', data }));

const changeSettings = (state: Launched, { type: _, ...data }: Command<'ChangeProgrammeSettings'>): Answer => {
  const refusal = settingsRefusal(data.settings);
  if (refusal) return refusal;
  if (same(data.settings, state.settings)) return accept();
  return accept({ type: 'ProgrammeSettingsChanged', data: { ...data, version: state.settingsVersion + 1 } });
};

/** A later list never begins before the one it replaces, so the list of any past day stays what it was. */
const publishTrades = (state: Launched, { type: _, ...data }: Command<'PublishPriorityTrades'>): Answer => {
  const refusal = tradesRefusal(data.trades);
  if (refusal) return refusal;
  const last = state.priorityLists.at(-1);
  const { trades, effectiveOn } = data;
  if (last && same([trades, effectiveOn], [last.trades, last.effectiveOn])) return accept();
  const earliest = last?.effectiveOn ?? state.startsOn;
  if (!isDate(effectiveOn) || effectiveOn < earliest) return reject('EFFECTIVE_TOO_EARLY', { earliest });
  return accept({ type: 'PriorityTradesPublished', data: { ...data, version: (last?.version ?? 0) + 1 } });
};

const publishTemplate = (state: Launched, { type: _, ...asked }: Command<'PublishPlanTemplate'>): Answer => {
  const data = { ...asked, trade: asked.trade.trim() };
  if (data.trade === '') return reject('TRADE_MISSING');
  const refusal = templateRefusal(data.milestones);
  if (refusal) return refusal;
  const last = state.templates[data.trade];
  if (last && same(last.milestones, data.milestones)) return accept();
  return accept({ type: 'PlanTemplatePublished', data: { ...data, version: (last?.version ?? 0) + 1 } });
};

const publishCriteria = (state: Launched, { type: _, ...data }: Command<'PublishStageCriteria'>): Answer => {
  const refusal = criteriaRefusal(data.criteria);
  if (refusal) return refusal;
  if (same(state.criteria?.criteria ?? null, data.criteria)) return accept();
  return accept({ type: 'StageCriteriaPublished', data: { ...data, version: (state.criteria?.version ?? 0) + 1 } });
};

/** The rules of one programme: targets, versioned settings, priority trades, plan templates, stage criteria. */
export const programme: Decider<ProgrammeCommand, Programme, ProgrammeEvent, ProgrammeRejection> = {
  initialState: { phase: 'none' },
  evolve,
  decide(state, command) {
    if (command.type === 'LaunchProgramme') return launch(state, command);
    if (state.phase === 'none') return reject('NOT_LAUNCHED');
    switch (command.type) {
      case 'SetProgrammeTargets':
        return setTargets(state, command);
      case 'ChangeProgrammeSettings':
        return changeSettings(state, command);
      case 'PublishPriorityTrades':
        return publishTrades(state, command);
      case 'PublishPlanTemplate':
        return publishTemplate(state, command);
      case 'PublishStageCriteria':
        return publishCriteria(state, command);
      default:
        return unreachable(command);
    }
  },
};
