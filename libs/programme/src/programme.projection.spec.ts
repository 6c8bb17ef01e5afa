import { rowsAfter } from '@xinhuo/kernel/testing';
import { DEFAULT_CRITERIA, DEFAULT_SETTINGS, defaultTemplate } from './programme.defaults';
import type { ProgrammeEvent } from './programme.events';
import { programmes } from './programme.projection';
import type { RulebookEvent } from './rulebook.events';
import { rulebooks } from './rulebook.projection';

const of = { programmeId: 'p1', by: 'u1' };
const targets = { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10000 };
const launched: ProgrammeEvent = {
  type: 'ProgrammeLaunched',
  data: {
    ...of,
    cityId: 'city',
    name: 'n',
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    targets,
    settings: DEFAULT_SETTINGS,
  },
};
const after = (...story: ProgrammeEvent[]) => rowsAfter(programmes, ...story);

describe('the page of programmes', () => {
  it('shows a launched programme', () =>
    expect(after(launched).programme).toEqual([
      {
        programmeId: 'p1',
        cityId: 'city',
        name: 'n',
        startsOn: '2025-01-01',
        endsOn: '2027-12-31',
        targets,
        settings: DEFAULT_SETTINGS,
        settingsVersion: 1,
        criteria: null,
      },
    ]));

  it('shows its latest targets, settings and criteria', () =>
    expect(
      after(
        launched,
        { type: 'ProgrammeTargetsSet', data: { ...of, targets: { ...targets, masterTitles: 1 } } },
        {
          type: 'ProgrammeSettingsChanged',
          data: { ...of, version: 2, settings: { ...DEFAULT_SETTINGS, lapseDays: 7 } },
        },
        { type: 'StageCriteriaPublished', data: { ...of, version: 1, criteria: DEFAULT_CRITERIA } },
      ).programme,
    ).toMatchObject([
      { targets: { masterTitles: 1 }, settings: { lapseDays: 7 }, settingsVersion: 2, criteria: DEFAULT_CRITERIA },
    ]));

  it('keeps every list of priority trades, and the latest template of a trade', () => {
    const milestones = defaultTemplate(DEFAULT_SETTINGS.phaseMonths);
    const rows = after(
      launched,
      { type: 'PriorityTradesPublished', data: { ...of, version: 1, trades: ['焊工'], effectiveOn: '2025-01-01' } },
      { type: 'PriorityTradesPublished', data: { ...of, version: 2, trades: [], effectiveOn: '2025-07-01' } },
      { type: 'PlanTemplatePublished', data: { ...of, trade: '焊工', version: 1, milestones: [] } },
      { type: 'PlanTemplatePublished', data: { ...of, trade: '焊工', version: 2, milestones } },
    );
    expect(rows.trades.map(({ version, trades }) => [version, trades])).toEqual([
      [1, ['焊工']],
      [2, []],
    ]);
    expect(rows.template).toEqual([{ programmeId: 'p1', trade: '焊工', version: 2, milestones }]);
  });
});

describe('the page of rulebooks', () => {
  const drafted: RulebookEvent = {
    type: 'RulebookDrafted',
    data: { rulebookId: 'r1', programmeId: 'p1', cityId: 'city', version: 1, content: { a: 1 }, hash: 'h', by: 'u1' },
  };
  const row = {
    rulebookId: 'r1',
    programmeId: 'p1',
    cityId: 'city',
    version: 1,
    content: { a: 1 },
    hash: 'h',
    published: false,
    effectiveOn: null,
    draftedBy: 'u1',
    publishedBy: null,
  };
  it('shows a draft', () => expect(rowsAfter(rulebooks, drafted).rulebook).toEqual([row]));
  it('shows its publication', () =>
    expect(
      rowsAfter(rulebooks, drafted, {
        type: 'RulebookPublished',
        data: { rulebookId: 'r1', programmeId: 'p1', version: 1, hash: 'h', effectiveOn: '2025-01-01', by: 'u2' },
      } satisfies RulebookEvent).rulebook,
    ).toEqual([{ ...row, published: true, effectiveOn: '2025-01-01', publishedBy: 'u2' }]));
});
