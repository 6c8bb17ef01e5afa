import { specify } from '@xinhuo/kernel/testing';
import type { EnterpriseCommand } from './enterprise.commands';
import { enterprise } from './enterprise.decider';
import type { EnterpriseEvent, MechanismItems, Stage } from './enterprise.events';
import type { PublishedCriteria } from './stage-criteria';

const given = specify(enterprise);
const dated = { today: '2026-06-01', earliestOn: '2024-12-01' };
const of = { enterpriseId: 'e1', programmeId: 'p1', by: 'u1' };

const registered = (kind: 'enterprise' | 'joint' = 'enterprise'): EnterpriseEvent => ({
  type: 'OrgNodeRegistered',
  data: { nodeId: 'e1', kind, parentId: 'c1', name: '演示厂', creditCode: null, registeredOn: '2020-01-01', by: 'u0' },
});
const joined: EnterpriseEvent = { type: 'EnterpriseJoined', data: { ...of, joinedOn: '2025-01-10' } };
const join = { type: 'JoinProgramme', ...of, joinedOn: '2025-01-10', ...dated } as const;

const criteria: PublishedCriteria = {
  cultivation: { months: 0, pairings: 1, mechanism: false, onTimePercent: 0 },
  maturity: { months: 12, pairings: 10, mechanism: true, onTimePercent: 80 },
};

describe('joining a programme', () => {
  it('makes a pilot', () => given(registered()).when(join).then(joined));
  it('is repeated without effect', () => given(registered(), joined).when(join).then());
  it('happens once', () =>
    given(registered(), joined)
      .when({ ...join, joinedOn: '2025-02-01' })
      .refuses('ALREADY_JOINED', { joinedOn: '2025-01-10' }));
  it('is for enterprises', () => given(registered('joint')).when(join).refuses('NOT_AN_ENTERPRISE'));
  it('is for those that are registered', () => given().when(join).refuses('NOT_REGISTERED'));
  it.each([
    ['2026-06-02', 'DATE_IN_FUTURE'],
    ['2024-11-30', 'DATE_TOO_EARLY'],
  ] as const)('on %s is refused: %s', (joinedOn, code) =>
    given(registered())
      .when({ ...join, joinedOn })
      .refuses(code),
  );
});

const allItems: MechanismItems = { leadership: true, rules: true, funding: true, records: true, assessment: true };
const checkedItems = (items: MechanismItems, year = 2025): EnterpriseEvent => ({
  type: 'MechanismChecked',
  data: { ...of, year, items, complete: Object.values(items).every(Boolean), checkedOn: '2025-11-01' },
});
const stageChanged = (from: Stage, to: Stage, changedOn: string, reasonId?: string): EnterpriseEvent => ({
  type: 'ParticipationStageChanged',
  data: { ...of, from, to, changedOn, ...(reasonId && { reasonId }) },
});

describe('the participation stage', () => {
  const facts = { pairings: 10, milestonesDue: 10, milestonesOnTime: 8 };
  const change = (to: Stage, more: object = {}): EnterpriseCommand => ({
    type: 'ChangeParticipationStage',
    ...of,
    to,
    changedOn: '2026-02-01',
    criteria,
    facts,
    ...dated,
    ...more,
  });
  const cultivated = stageChanged('pilot', 'cultivation', '2025-03-01');
  const ready = [registered(), joined, cultivated, checkedItems(allItems)];

  it('rises to cultivation with the first pairing', () =>
    given(registered(), joined)
      .when(change('cultivation', { facts: { pairings: 1, milestonesDue: 0, milestonesOnTime: 0 } }))
      .then(stageChanged('pilot', 'cultivation', '2026-02-01')));
  it('does not without one', () =>
    given(registered(), joined)
      .when(change('cultivation', { facts: { pairings: 0, milestonesDue: 0, milestonesOnTime: 0 } }))
      .refuses('PAIRINGS_TOO_FEW', { pairings: 0, needed: 1 }));
  it('rises to maturity when all criteria are met, to the very day and milestone', () =>
    given(...ready)
      .when(change('maturity', { changedOn: '2026-01-10' }))
      .then(stageChanged('cultivation', 'maturity', '2026-01-10')));
  it.each([
    ['a day too early', { changedOn: '2026-01-09' }, 'MONTHS_TOO_FEW'],
    ['with nine pairings', { facts: { ...facts, pairings: 9 } }, 'PAIRINGS_TOO_FEW'],
    ['below 80 % on time', { facts: { ...facts, milestonesDue: 1000, milestonesOnTime: 799 } }, 'ON_TIME_TOO_LOW'],
    ['with no milestone due yet', { facts: { ...facts, milestonesDue: 0, milestonesOnTime: 0 } }, 'ON_TIME_TOO_LOW'],
    ['while the facts are not known', { facts: null }, 'STAGE_FACTS_UNKNOWN'],
    ['in the future', { changedOn: '2026-06-02' }, 'DATE_IN_FUTURE'],
    ['before the stage it has', { changedOn: '2025-02-28' }, 'DATE_TOO_EARLY'],
  ] as const)('does not rise to maturity %s', (_, more, code) => {
    given(...ready).when(change('maturity', more)).refuses(code); // prettier-ignore
  });
  it('does not rise to maturity without a complete checklist', () =>
    given(registered(), joined, cultivated).when(change('maturity')).refuses('MECHANISM_INCOMPLETE'));
  it("goes by the latest year's checklist", () =>
    given(...ready, checkedItems({ ...allItems, funding: false }, 2026))
      .when(change('maturity'))
      .refuses('MECHANISM_INCOMPLETE'));
  it('does not skip cultivation', () =>
    given(registered(), joined, checkedItems(allItems)).when(change('maturity')).refuses('STAGE_SKIPPED'));
  it('can be lost, with a reason', () =>
    given(...ready)
      .when(change('pilot', { reasonId: 't1' }))
      .then(stageChanged('cultivation', 'pilot', '2026-02-01', 't1')));
  it('is not lost without one', () =>
    given(...ready)
      .when(change('pilot'))
      .refuses('REASON_MISSING'));
  it('stays what it is when asked again', () =>
    given(...ready)
      .when(change('cultivation'))
      .then());
  it('is that of a member', () => {
    given(registered()).when(change('cultivation')).refuses('NOT_JOINED');
    given().when(change('cultivation')).refuses('NOT_REGISTERED');
  });
});

describe("a year's report", () => {
  const headcount = {
    type: 'ReportHeadcount',
    ...of,
    year: 2025,
    headcount: 420,
    reportedOn: '2025-12-01',
    ...dated,
  } as const;
  const check = {
    type: 'CheckMechanism',
    ...of,
    year: 2025,
    items: allItems,
    checkedOn: '2025-11-01',
    ...dated,
  } as const;
  const safety = {
    type: 'DeclareSafety',
    ...of,
    year: 2025,
    noMajorAccident: true,
    declaredOn: '2025-12-01',
    ...dated,
  } as const;
  const { type: _h, today: _t, earliestOn: _e, ...headcountFacts } = headcount;
  const reported: EnterpriseEvent = { type: 'HeadcountReported', data: headcountFacts };
  const declared: EnterpriseEvent = {
    type: 'SafetyDeclared',
    data: { ...of, year: 2025, noMajorAccident: true, declaredOn: '2025-12-01' },
  };

  it('says how many work there', () => given(registered(), joined).when(headcount).then(reported));
  it('is not said twice', () => {
    given(registered(), joined, reported).when(headcount).then();
    given(registered(), joined, declared).when(safety).then();
    given(registered(), joined, checkedItems(allItems)).when(check).then();
  });
  it('can be corrected', () =>
    given(registered(), joined, reported)
      .when({ ...headcount, headcount: 421 })
      .then({ type: 'HeadcountReported', data: { ...headcountFacts, headcount: 421 } }));
  it.each([0, -1, 1.5, NaN])('refuses a headcount of %d', (count) =>
    given(registered(), joined)
      .when({ ...headcount, headcount: count })
      .refuses('HEADCOUNT_INVALID'),
  );
  it.each([2024, 2027, 2025.5])('refuses the year %d', (year) =>
    given(registered(), joined)
      .when({ ...headcount, year })
      .refuses('YEAR_OUT_OF_RANGE', { from: 2025, to: 2026 }),
  );
  it('refuses a day out of bounds', () => {
    given(registered(), joined).when({ ...headcount, reportedOn: '2026-06-02' }).refuses('DATE_IN_FUTURE'); // prettier-ignore
    given(registered(), joined).when({ ...safety, declaredOn: '2024-11-30' }).refuses('DATE_TOO_EARLY'); // prettier-ignore
    given(registered(), joined).when({ ...check, checkedOn: '2024-11-30' }).refuses('DATE_TOO_EARLY'); // prettier-ignore
  });
  it('is complete when every item of the checklist is there', () =>
    given(registered(), joined).when(check).then(checkedItems(allItems)));
  it('is incomplete when one is missing', () => {
    const items = { ...allItems, records: false };
    given(registered(), joined).when({ ...check, items }).then(checkedItems(items)); // prettier-ignore
  });
  it('declares that there was no major accident, or that there was', () => {
    given(registered(), joined).when(safety).then(declared);
    given(registered(), joined, declared)
      .when({ ...safety, noMajorAccident: false })
      .then({ type: 'SafetyDeclared', data: { ...of, year: 2025, noMajorAccident: false, declaredOn: '2025-12-01' } });
  });
  it('is for members', () => {
    given(registered()).when(headcount).refuses('NOT_JOINED');
    given().when(safety).refuses('NOT_REGISTERED');
  });
});
