import { specify } from '@xinhuo/kernel/testing';
import type { ProgrammeCommand } from './programme.commands';
import { programme } from './programme.decider';
import { DEFAULT_CRITERIA, DEFAULT_SETTINGS, defaultTemplate } from './programme.defaults';
import type { ProgrammeEvent, ProgrammeSettings, TemplateMilestone } from './programme.events';
import { evolve, priorityListOn } from './programme.state';

const given = specify(programme);
const of = { programmeId: 'p1', by: 'u1' };
const targets = { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10000 };
const facts = {
  ...of,
  cityId: 'city',
  name: '师带徒三年行动',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  targets,
  settings: DEFAULT_SETTINGS,
};
const launched: ProgrammeEvent = { type: 'ProgrammeLaunched', data: facts };
const launch = (more: object = {}): ProgrammeCommand => ({ type: 'LaunchProgramme', ...facts, isCity: true, ...more });

describe('a programme', () => {
  it('is launched with targets and settings', () => given().when(launch()).then(launched));
  it('is launched once', () => given(launched).when(launch()).then());
  it.each([
    ['ALREADY_LAUNCHED', [launched], { name: '另一个' }],
    ['NOT_A_CITY', [], { isCity: false }],
    ['NAME_MISSING', [], { name: ' ' }],
    ['PERIOD_INVALID', [], { endsOn: '2024-12-31' }],
    ['PERIOD_INVALID', [], { startsOn: '2025-02-30' }],
    ['TARGET_INVALID', [], { targets: { ...targets, masterTitles: -1 } }],
    ['TARGET_INVALID', [], { targets: { ...targets, masterTitles: 1.5 } }],
  ] as const)('is refused: %s', (code, past, more) => {
    given(...past).when(launch(more)).refuses(code); // prettier-ignore
  });
  it('must be launched before anything else', () =>
    given()
      .when({ type: 'SetProgrammeTargets', ...of, targets })
      .refuses('NOT_LAUNCHED'));
  it('can set other targets', () => {
    const other = { ...targets, masterTitles: 301 };
    const set: ProgrammeEvent = { type: 'ProgrammeTargetsSet', data: { ...of, targets: other } };
    given(launched)
      .when({ type: 'SetProgrammeTargets', ...of, targets: other })
      .then(set);
    given(launched, set)
      .when({ type: 'SetProgrammeTargets', ...of, targets: other })
      .then();
    given(launched)
      .when({ type: 'SetProgrammeTargets', ...of, targets: { ...targets, promotedWorkers: NaN } })
      .refuses('TARGET_INVALID', { target: 'promotedWorkers' });
  });
});

describe('settings', () => {
  const change = (settings: Partial<ProgrammeSettings>): ProgrammeCommand => ({
    type: 'ChangeProgrammeSettings',
    ...of,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  const changed = (version: number, settings: Partial<ProgrammeSettings>): ProgrammeEvent => ({
    type: 'ProgrammeSettingsChanged',
    data: { ...of, version, settings: { ...DEFAULT_SETTINGS, ...settings } },
  });
  it('are versioned from the launch on', () => {
    given(launched).when(change({ lapseDays: 21 })).then(changed(2, { lapseDays: 21 })); // prettier-ignore
    given(launched, changed(2, { lapseDays: 21 })).when(change({ lapseDays: 7 })).then(changed(3, { lapseDays: 7 })); // prettier-ignore
  });
  it('that stay the same make no version', () => given(launched).when(change({})).then());
  it.each([
    ['placesPerMaster', { placesPerMaster: 9 }],
    ['placesPerMaster', { placesPerMaster: 0 }],
    ['lapseDays', { lapseDays: 0 }],
    ['backdatingDays', { backdatingDays: -1 }],
    ['noticeDays', { noticeDays: 2.5 }],
    ['phaseMonths', { phaseMonths: { novice: 12, growth: 12, mature: 36 } }],
    ['phaseMonths', { phaseMonths: { novice: 0, growth: 12, mature: 36 } }],
    ['baselineDays', { baselineDays: { 焊工: 0 } }],
    ['baselineDays', { baselineDays: { ' ': 90 } }],
  ])('refuses %s out of bounds', (setting, settings) =>
    given(launched).when(change(settings)).refuses('SETTING_INVALID', { setting }),
  );
});

describe('priority trades', () => {
  const publish = (trades: string[], effectiveOn: string): ProgrammeCommand => ({
    type: 'PublishPriorityTrades',
    ...of,
    trades,
    effectiveOn,
  });
  const published = (version: number, trades: string[], effectiveOn: string): ProgrammeEvent => ({
    type: 'PriorityTradesPublished',
    data: { ...of, version, trades, effectiveOn },
  });
  const first = published(1, ['焊工'], '2025-01-01');
  it('are published in versions', () => {
    given(launched)
      .when(publish(['焊工'], '2025-01-01'))
      .then(first);
    given(launched, first).when(publish(['焊工', '钳工'], '2025-07-01')).then(published(2, ['焊工', '钳工'], '2025-07-01')); // prettier-ignore
  });
  it('are not published twice', () =>
    given(launched, first)
      .when(publish(['焊工'], '2025-01-01'))
      .then());
  it.each([
    ['TRADES_INVALID', ['焊工', '焊工'], '2025-07-01'],
    ['TRADES_INVALID', [''], '2025-07-01'],
    ['EFFECTIVE_TOO_EARLY', ['钳工'], '2024-12-31'],
    ['EFFECTIVE_TOO_EARLY', ['钳工'], '2025-02-30'],
  ] as const)('are refused: %s', (code, trades, on) =>
    given(launched)
      .when(publish([...trades], on))
      .refuses(code),
  );
  it('never take effect before the list they replace', () =>
    given(launched, published(1, ['焊工'], '2025-06-01'))
      .when(publish(['钳工'], '2025-05-31'))
      .refuses('EFFECTIVE_TOO_EARLY', { earliest: '2025-06-01' }));
  it('are those in force on the day', () => {
    const state = [launched, first, published(2, ['钳工'], '2025-07-01')].reduce(evolve, programme.initialState);
    if (state.phase === 'none') throw new Error('not launched');
    const on = (day: string) => priorityListOn(state, day)?.version;
    expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map(on)).toEqual([undefined, 1, 1, 2]);
  });
});

describe('a plan template', () => {
  const plan = defaultTemplate(DEFAULT_SETTINGS.phaseMonths);
  const publish = (milestones: readonly TemplateMilestone[], trade = '焊工'): ProgrammeCommand => ({
    type: 'PublishPlanTemplate',
    ...of,
    trade,
    milestones,
  });
  const published = (version: number, milestones = plan): ProgrammeEvent => ({
    type: 'PlanTemplatePublished',
    data: { ...of, trade: '焊工', version, milestones },
  });
  const changed = (key: string, change: Partial<TemplateMilestone>) =>
    plan.map((milestone) => (milestone.key === key ? { ...milestone, ...change } : milestone));

  it('is published in versions', () => {
    const other = changed('safety-rules', { minDays: 3 });
    given(launched).when(publish(plan)).then(published(1));
    given(launched, published(1)).when(publish(plan)).then();
    given(launched, published(1)).when(publish(other)).then(published(2, other));
  });
  it.each([
    ['MILESTONE_INVALID', changed('safety-rules', { dueMonths: -1 })],
    ['MILESTONE_INVALID', changed('safety-rules', { key: ' ' })],
    ['MILESTONE_INVALID', changed('safety-rules', { gate: true })],
    ['MILESTONE_INVALID', changed('independent', { gate: false })],
    ['MILESTONE_REPEATED', changed('safety-rules', { key: 'equipment-check' })],
    ['GATE_MISSING', plan.filter(({ key }) => key !== 'completion')],
    ['GATE_MISSING', changed('independent', { phase: 'mature' })],
    ['GATE_NOT_LAST', changed('safety-rules', { dueMonths: 4 })],
  ] as const)('is refused: %s', (code, milestones) => {
    given(launched).when(publish(milestones)).refuses(code);
  });
  it('names its trade', () => given(launched).when(publish(plan, ' ')).refuses('TRADE_MISSING'));
  it.each([
    { novice: 1, growth: 2, mature: 3 },
    { novice: 3, growth: 12, mature: 36 },
    { novice: 6, growth: 24, mature: 48 },
  ])('has a default that is itself valid with phases of %j', (phaseMonths) => {
    const milestones = defaultTemplate(phaseMonths);
    given(launched).when(publish(milestones)).then(published(1, milestones));
  });
});

describe('stage criteria', () => {
  const publish = (criteria = DEFAULT_CRITERIA): ProgrammeCommand => ({
    type: 'PublishStageCriteria',
    ...of,
    criteria,
  });
  const published = (version: number, criteria = DEFAULT_CRITERIA): ProgrammeEvent => ({
    type: 'StageCriteriaPublished',
    data: { ...of, version, criteria },
  });
  const { cultivation, maturity } = DEFAULT_CRITERIA;
  it('are published in versions', () => {
    const harder = { cultivation, maturity: { ...maturity, pairings: 20 } };
    given(launched).when(publish()).then(published(1));
    given(launched, published(1)).when(publish()).then();
    given(launched, published(1)).when(publish(harder)).then(published(2, harder));
  });
  it.each([
    { cultivation, maturity: { ...maturity, onTimePercent: 101 } },
    { cultivation, maturity: { ...maturity, months: 1.5 } },
    { cultivation: { ...cultivation, pairings: 11 }, maturity },
    { cultivation: { ...cultivation, mechanism: true }, maturity: { ...maturity, mechanism: false } },
  ])('are refused: %j', (criteria) => given(launched).when(publish(criteria)).refuses('CRITERIA_INVALID'));
});
