import fc from 'fast-check';
import { arbitraryFile } from '../testing';
import { calculate } from './calculate';
import { parseCalculation, parseRulebook } from './calculation';
import { rulesInWords, ruleText } from './rules-in-words';

const grid = {
  ...{ key: 'enterprise-tier', kind: 'tier-grid', payOn: '2025-12-20', requires: ['mechanismComplete'] },
  indicators: [
    { metric: 'pairingRate', target: 12.5, weight: 40 },
    { metric: 'retentionRate', target: 100, weight: 60 },
  ],
  grades: [
    { grade: 1, min: 90 },
    { grade: 2, min: 70 },
  ],
  classes: [{ class: 'A', headcountAtLeast: 300 }, { class: 'B' }],
  grid: { A: { 1: 10_000_000, 2: 6_000_000 }, B: { 1: 5_000_000, 2: 3_000_000 } },
  ...{ quota: { 1: 6 }, budgetFen: 130_000_000 },
};
const title = {
  ...{ key: 'master-title', kind: 'title-award', title: '带徒名师', amountFen: 300_000 },
  ...{ awardedFrom: '2025-01-01', awardedTo: '2025-12-31', oncePer: 'person-year' },
};
const reward = {
  ...{ key: 'upgrade', kind: 'upgrade-reward', certifiedFrom: '2025-01-01', certifiedTo: '2025-12-31' },
  ...{
    amounts: { SENIOR: 100_000, TECHNICIAN: 200_000 },
    highestOnly: true,
    match: { payer: 'district', ratio: '1/2' },
  },
};
const parts = {
  ...{ key: 'apprenticeship', kind: 'instalments', startedFrom: '2025-01-01', startedTo: '2025-12-31' },
  amounts: { INTERMEDIATE: 400_000 },
  parts: [
    { part: '首付', share: '1/2', on: { activeDay: 90 } },
    { part: '尾款', share: 'rest', on: 'completed' },
  ],
  ...{ qualifyingDays: 42, onStop: 'keep-earned', oncePer: 'person-grade' },
  ...{ capPerEnterpriseYearFen: 5_000_000, notWith: ['upgrade'] },
};
const outcome = {
  ...{ key: 'mentor', kind: 'mentor-outcome', withinYears: 2, amounts: { SENIOR: 80_000 }, bestPerApprentice: true },
};

const read = (...schemes: readonly object[]) => {
  const file = parseRulebook({ id: 'r', version: 1, schemes });
  if (!('parsed' in file)) throw new Error(`${file.malformed.path}: ${file.malformed.problem}`);
  return rulesInWords(file.parsed);
};
const chinese = (...schemes: readonly object[]) => read(...schemes).map(({ zh }) => zh);

describe('a rulebook in words', () => {
  it('says a grid from its checks to its payday', () =>
    expect(chinese(grid)).toEqual([
      '必备条件：机制建设完备。',
      '指标“结对率”：目标12.5，权重40。',
      '指标“留用率”：目标100，权重60。',
      '得分为各指标“权重 × 实际 ÷ 目标”之和（比值最低0、最高1），四舍五入到两位小数。',
      '得分不低于90分，为一等。',
      '得分不低于70分，为二等。',
      '职工不少于300人，为A类。',
      '其余为B类。',
      '名额：一等6个；额满顺延到下一等次。',
      'A类奖补标准：一等100,000.00元、二等60,000.00元。',
      'B类奖补标准：一等50,000.00元、二等30,000.00元。',
      '预算1,300,000.00元，按名次支付，不足支付一家时即止。',
      '统一支付日：2025年12月20日。',
    ]));

  it('says awards, rewards and outcomes', () =>
    expect(chinese(title, reward, outcome)).toEqual([
      '“带徒名师”在2025年1月1日至2025年12月31日授予，且未被撤销。',
      '每人每年只计一次，取最早的一项。',
      '金额为3,000.00元。',
      '证书在2025年1月1日至2025年12月31日取得，且晋级未被撤销。',
      '每人只计最高的一级。',
      '标准：高级工1,000.00元、技师2,000.00元。',
      '由“县（区）级”按1/2配套，舍去两位小数以后的部分。',
      '徒弟在结对开始后2年内取得证书。',
      '每名徒弟只计最高的一次。',
      '标准：高级工800.00元。',
    ]));

  it('says instalments with their triggers and limits', () =>
    expect(chinese(reward, parts).slice(4)).toEqual([
      '结对在2025年1月1日至2025年12月31日开始。',
      '标准（按目标等级）：中级工4,000.00元。',
      '“首付”：第90个有效日应付1/2。',
      '“尾款”：出师时应付余款。',
      '有效日不足42天终止的，不奖补；提前终止的，已达到的部分保留。',
      '同一徒弟同一目标等级只奖补一次。',
      '同一等级不与upgrade叠加。',
      '每家企业每年最多50,000.00元。',
    ]));

  it('says all of it in English too', () => {
    for (const { en } of read(grid, reward, parts, outcome)) expect(en).toMatch(/^[^。，；：、]+\.$/);
  });

  it('has a text for every rule that a step names, but for a scheme as a whole', () =>
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const calculation = parseCalculation(file);
        if (!('parsed' in calculation)) return;
        const { rulebook, facts, asOf } = calculation.parsed;
        const texts = rulesInWords(rulebook);
        const rules = calculate(rulebook, facts, asOf).lines.flatMap((line) => line.because().map(({ rule }) => rule));
        const below = rules.filter((rule) => !/^rulebook\.schemes\[\d+\]$/.test(rule));
        expect(below.filter((rule) => ruleText(texts, rule) === undefined)).toEqual([]);
      }),
    ));
});
