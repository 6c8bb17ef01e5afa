/** A rulebook with enterprise grants by two indicators and an award for 带徒名师; amounts in fen. */
export const rulebookContent = {
  id: 'test-2025',
  version: 1,
  schemes: [
    {
      key: 'enterprise-tier',
      kind: 'tier-grid',
      payOn: '2025-12-20',
      requires: ['mechanismComplete'],
      indicators: [
        { metric: 'promotionsPerHundred', target: 50, weight: 60 },
        { metric: 'pairingRate', target: 20, weight: 40 },
      ],
      grades: [
        { grade: 1, min: 90 },
        { grade: 2, min: 60 },
      ],
      classes: [{ class: 'A', headcountAtLeast: 15 }, { class: 'B' }],
      grid: { A: { '1': 1000, '2': 600 }, B: { '1': 500, '2': 300 } },
    },
    {
      key: 'master-title',
      kind: 'title-award',
      title: '带徒名师',
      amountFen: 30,
      awardedFrom: '2025-01-01',
      awardedTo: '2025-12-31',
      oncePer: 'person',
    },
  ],
};
