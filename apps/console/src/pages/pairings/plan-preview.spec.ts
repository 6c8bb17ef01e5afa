import { monthsOn, type PlanRules, previewOf, termEnd } from './plan-preview';

const rules: PlanRules = {
  planTemplates: [
    {
      trade: 'welder',
      version: 2,
      milestones: [
        { key: 'safety-rules', gate: false, dueMonths: 1, dimension: 'theory' },
        { key: 'completion', gate: true, dueMonths: 36, dimension: 'practice' },
      ],
    },
    { trade: 'welder', version: 1, milestones: [] },
  ],
  settings: { phaseMonths: { novice: 3, growth: 12, mature: 36 } },
};

describe('the preview of a plan', () => {
  it('takes the latest template of the trade, and what falls after the term is due on its last day', () => {
    expect(previewOf(rules, { trade: 'welder', startedOn: '2025-03-01', endsOn: '2026-02-28' })).toEqual({
      version: 2,
      steps: [
        { milestone: 'safety-rules', gate: false, dueOn: '2025-04-01' },
        { milestone: 'completion', gate: true, dueOn: '2026-02-28' },
      ],
    });
  });

  it('shows the gates at the ends of the phases where the trade has no template', () => {
    const { version, steps } = previewOf(rules, { trade: 'fitter', startedOn: '2025-03-01', endsOn: '2028-02-29' });
    expect(version).toBe(0);
    expect(steps.map(({ milestone, dueOn }) => [milestone, dueOn])).toEqual([
      ['fit-for-post', '2025-06-01'],
      ['independent', '2026-03-01'],
      ['completion', '2028-02-29'],
    ]);
  });

  it('ends a term on the day before its anniversary, and a shorter month on its last day', () => {
    expect(termEnd('2025-03-01', 1)).toBe('2026-02-28');
    expect(termEnd('2025-01-01', 3)).toBe('2027-12-31');
    expect(monthsOn('2025-01-31', 1)).toBe('2025-02-28');
  });
});
