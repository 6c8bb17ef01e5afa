import * as format from './index';

describe('numbers', () => {
  it('puts a comma from five digits up', () => {
    expect(format.wholeNumber(3604)).toBe('3604');
    expect(format.wholeNumber(12_800)).toBe('12,800');
    expect(format.wholeNumber(-1_234_567)).toBe('−1,234,567');
  });

  it('always writes out 人 and 人次', () => {
    expect(format.persons(3604, 'zh')).toBe('3604人');
    expect(format.personTimes(12_800, 'zh')).toBe('12,800人次');
    expect(format.persons(1, 'en')).toBe('1 person');
  });

  it('drops trailing zeros and the sign of nothing', () => {
    expect(format.decimal(1.5, 2)).toBe('1.5');
    expect(format.decimal(-0.001, 2)).toBe('0');
    expect(format.percent(0.54)).toBe('54%');
    expect(format.percent(0.0312)).toBe('3.1%');
  });
});

describe('money', () => {
  it('writes an individual amount with two decimals and commas', () => {
    expect(format.yuan(10_000_000, 'zh')).toBe('100,000.00元');
    expect(format.yuan(300_005, 'en')).toBe('¥3,000.05');
  });

  it('writes a headline in 万元 without trailing zeros', () => {
    expect(format.wanYuan(126_000_000, 'zh')).toBe('126万元');
    expect(format.wanYuan(126_530_000, 'zh')).toBe('126.53万元');
    expect(format.wanYuan(300_000, 'zh')).toBe('3000元');
    expect(format.wanYuan(126_000_000, 'en')).toBe('¥1,260,000');
  });

  it('says a clawback without a sign', () => {
    expect(format.clawback(-300_000, 'zh')).toBe('追回3,000.00元');
  });

  it.each([
    [300_000, '人民币叁仟元整'],
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [1_005, '人民币壹拾元零伍分'],
    [126_000_000, '人民币壹佰贰拾陆万元整'],
    [10_010_050, '人民币壹拾万零壹佰元伍角整'],
    [100_000_000_000, '人民币壹拾亿元整'],
    [1_000_100_000, '人民币壹仟万壹仟元整'],
    [1_000_010_000, '人民币壹仟万零壹佰元整'],
  ])('writes %d fen in capitals as %s', (fen, written) => {
    expect(format.capitals(fen)).toBe(written);
  });
});

describe('ratios', () => {
  const measured = { value: 0.54, n: 812, missing: 144, waiting: 2648 };

  it('says its n, who lacks data and who is not there yet', () => {
    expect(format.ratio(measured, '尚未独立上岗', 'zh')).toBe('54%（按812人计算；缺基线144人；尚未独立上岗2648人）');
    expect(format.ratio({ ...measured, missing: 0, waiting: 0 }, '', 'en')).toBe('54% (812 measured)');
  });

  it('is a dash where nothing can be computed', () => {
    expect(format.ratio({ ...measured, value: null }, '', 'zh')).toBe('—');
  });
});

describe('days', () => {
  it('names the year only where it is another', () => {
    expect(format.sentenceDay('2025-03-01', 'zh', 2025)).toBe('3月1日');
    expect(format.sentenceDay('2025-03-01', 'zh', 2026)).toBe('2025年3月1日');
    expect(format.sentenceDay('2025-03-01', 'en', 2025)).toBe('1 Mar');
    expect(format.paperDay('2025-12-31')).toBe('2025年12月31日');
  });

  it('says of a deadline what is left', () => {
    expect(format.daysLeft('2025-03-04', '2025-03-01', 'zh')).toBe('还剩3天');
    expect(format.daysLeft('2025-03-01', '2025-03-01', 'zh')).toBe('今天到期');
    expect(format.daysLeft('2025-02-27', '2025-03-01', 'zh')).toBe('已逾期2天');
    expect(format.leftState('2025-03-08', '2025-03-01')).toBe('soon');
    expect(format.leftState('2025-03-09', '2025-03-01')).toBe('later');
  });

  it('shows an instant on the clock of the city', () => {
    expect(format.instant('2025-12-31T16:05:00.000Z')).toBe('2026-01-01 00:05');
  });
});

describe('an amount as it is typed', () => {
  it.each([
    ['1300000', 130_000_000],
    ['1,300,000.5', 130_000_050],
    [' 0.07 ', 7],
    ['12，345.60', 1_234_560],
  ])('%s is so many fen', (typed, fen) => expect(format.fenOf(typed)).toBe(fen));

  it.each(['', '十万', '-1', '1.234', '1e6', '.5', '99999999999999'])('%s is none', (typed) =>
    expect(format.fenOf(typed)).toBeUndefined(),
  );
});

describe('grades', () => {
  it('are written as people write them', () => {
    expect(format.gradeName('SENIOR', 'zh')).toBe('三级/高级工');
    expect(format.gradeShort('SENIOR_TECHNICIAN', 'en')).toBe('Senior technician');
    expect(format.gradeRank('CHIEF_TECHNICIAN')).toBe(7);
  });
});
