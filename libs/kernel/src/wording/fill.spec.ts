import { amountText, dayText, filled, NAMES, nameOf } from '..';

const sentence = {
  zh: '{on:day}由{from:certified}到“{gate:gate}”，{amountFen:fen}，第 {n} 次。',
  en: '{on:day}, {from:certified}, {gate:gate}, {amountFen:fen}, {n}',
};

describe('a sentence with its values', () => {
  it('names days, amounts and codes in the words of people', () =>
    expect(
      filled(sentence, { on: '2025-03-01', from: 'SENIOR', gate: 'fit-for-post', amountFen: 10_000_000, n: 2 }),
    ).toEqual({
      zh: '2025年3月1日由三级/高级工到“适岗”，100,000.00元，第 2 次。',
      en: '1 March 2025, senior worker (level 3), fit for post, ¥100,000.00, 2',
    }));

  it('shows a place that nobody filled, so that a test sees it', () =>
    expect(filled({ zh: '{on:day}', en: '{on}' })).toEqual({ zh: '{on:day}', en: '{on}' }));

  it('leaves a mistyped day and a milestone of one’s own as they were written', () => {
    expect(dayText('2025-02-30').zh).toBe('2025-02-30');
    expect(nameOf('milestone', '吊装')).toEqual({ zh: '吊装', en: '吊装' });
    expect(nameOf('milestone', 'constructor').zh).toBe('constructor');
  });

  it.each([
    [0, '0.00元'],
    [5, '0.05元'],
    [123_456_789, '1,234,567.89元'],
    [-250_000, '-2,500.00元'],
  ])('writes %d fen as %s', (fen, text) => expect(amountText(fen).zh).toBe(text));

  it('has Chinese and English words for every code', () => {
    for (const { zh, en } of Object.values(NAMES).flatMap((names) => Object.values(names as object))) {
      expect(zh).toMatch(/^[\u4e00-\u9fff（）“”/]+$/);
      expect(en).toMatch(/^[a-z]/);
    }
  });
});
