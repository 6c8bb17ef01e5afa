import { rowsAfter } from '@xinhuo/kernel/testing';
import type { EnterpriseEvent } from './enterprise.events';
import { participation } from './participation.projection';

const of = { enterpriseId: 'e1', programmeId: 'p1', by: 'u1' };
const joined: EnterpriseEvent = { type: 'EnterpriseJoined', data: { ...of, joinedOn: '2025-01-10' } };
const items = { leadership: true, rules: true, funding: true, records: true, assessment: true };
const year = {
  enterpriseId: 'e1',
  programmeId: 'p1',
  year: 2025,
  headcount: null,
  mechanism: null,
  mechanismComplete: null,
  noMajorAccident: null,
};
const after = (...story: EnterpriseEvent[]) => rowsAfter(participation, ...story);

describe('participation', () => {
  it('begins as a pilot', () =>
    expect(after(joined)).toMatchObject({
      participation: [
        { programmeId: 'p1', enterpriseId: 'e1', joinedOn: '2025-01-10', stage: 'pilot', stageSince: '2025-01-10' },
      ],
      stage: [{ enterpriseId: 'e1', programmeId: 'p1', since: '2025-01-10', stage: 'pilot' }],
    }));

  it('keeps every stage with its first day', () => {
    const rows = after(joined, {
      type: 'ParticipationStageChanged',
      data: { ...of, from: 'pilot', to: 'cultivation', changedOn: '2025-03-01' },
    });
    expect(rows.participation).toMatchObject([{ stage: 'cultivation', stageSince: '2025-03-01' }]);
    expect(rows.stage.map(({ since, stage }) => [since, stage])).toEqual([
      ['2025-01-10', 'pilot'],
      ['2025-03-01', 'cultivation'],
    ]);
  });

  it("gathers a year's reports in one row, the latest of each", () =>
    expect(
      after(
        { type: 'HeadcountReported', data: { ...of, year: 2025, headcount: 400, reportedOn: '2025-06-01' } },
        { type: 'MechanismChecked', data: { ...of, year: 2025, items, complete: true, checkedOn: '2025-06-01' } },
        { type: 'SafetyDeclared', data: { ...of, year: 2025, noMajorAccident: true, declaredOn: '2025-06-01' } },
        { type: 'HeadcountReported', data: { ...of, year: 2025, headcount: 420, reportedOn: '2025-12-01' } },
      ).year,
    ).toEqual([{ ...year, headcount: 420, mechanism: items, mechanismComplete: true, noMajorAccident: true }]));

  it('leaves open what has not been reported', () =>
    expect(
      after({ type: 'SafetyDeclared', data: { ...of, year: 2025, noMajorAccident: false, declaredOn: '2025-06-01' } })
        .year,
    ).toEqual([{ ...year, noMajorAccident: false }]));
});
