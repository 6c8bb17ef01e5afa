import type { Headlines } from '@xinhuo/insight';
import { figuresAt, type ReportedFigures, type Size } from '@xinhuo/demonstration';

import { widthOf } from './text-table';

/** One line of the table: what the log comes to beside what was reported. */
export interface ComparedFigure {
  readonly label: string;
  readonly computed: string;
  readonly reported: string;
  readonly equal: boolean;
}

const GRADE_NAMES: Readonly<Record<string, string>> = {
  JUNIOR: '初级工',
  INTERMEDIATE: '中级工',
  SENIOR: '高级工',
  TECHNICIAN: '技师',
};

const percent = (value: number | null): number | null => (value === null ? null : Math.round(value * 100));

/** Fen as 万元, at most two decimals and no trailing zeros. */
const tenThousandYuan = (fen: number): string => `${Number((fen / 1_000_000).toFixed(2))}万元`;

const measured = (value: number | null, note: string): string =>
  value === null ? '— 暂无法计算' : `${value}%（${note}）`;

/** The cited figure beside the computed ones: a share and its source. */
export type CitedGain = { readonly value: number; readonly source: string } | null;

/** The headline table of a year beside the reported figures; every line says whether both are equal. */
export const compareFigures = (found: Headlines, cited: CitedGain, size: Size): readonly ComparedFigure[] => {
  const wanted: ReportedFigures = figuresAt(size);
  const line = (label: string, computed: string, equal: boolean, reported: string): ComparedFigure => ({
    label,
    computed,
    reported,
    equal,
  });
  const count = (label: string, computed: number, reported: number, unit: string) =>
    line(label, `${computed}${unit}`, computed === reported, `${reported}${unit}`);
  const { proficiencyGain: gain, onboardingReduction: onboarding } = found;
  const gainPercent = percent(gain.value);
  const onboardingPercent = percent(onboarding.value);
  const citedPercent = percent(cited?.value ?? null);
  const promoted = wanted.promotions.map(({ from, to, count: reported }) => {
    const cell = found.promotions.find((each) => each.from === from && each.to === to);
    return count(`${GRADE_NAMES[from]} → ${GRADE_NAMES[to]}`, cell?.count ?? 0, reported, '人次');
  });
  const others = found.promotions
    .filter(({ from, to }) => !wanted.promotions.some((each) => each.from === from && each.to === to))
    .reduce((sum, cell) => sum + cell.count, 0);
  return [
    count('结对徒弟', found.pairedWorkers, wanted.pairedWorkers, '人'),
    count('结对企业', found.enterprises, wanted.enterprises, '家'),
    count('适岗', found.fitForPost, wanted.fitForPost, '人'),
    count('独立上岗', found.independent, wanted.independent, '人'),
    line(
      '熟练度提升',
      measured(gainPercent, `按${gain.n}人计算；缺基线${gain.missing}人；尚未复测${gain.waiting}人`),
      gainPercent === wanted.proficiencyGainPercent,
      `≥ ${wanted.proficiencyGainPercent}%`,
    ),
    line(
      '上岗周期缩短',
      measured(
        onboardingPercent,
        `按${onboarding.n}人计算；缺基线${onboarding.missing}人；尚未独立上岗${onboarding.waiting}人`,
      ),
      onboardingPercent === wanted.onboardingReductionPercent,
      `${wanted.onboardingReductionPercent}%`,
    ),
    count('技术攻关', found.breakthroughs, wanted.breakthroughs, '项'),
    count('竞赛参赛', found.competitionEntries, wanted.competitionEntries, '人次'),
    count('企业创新标兵', found.pacesetters, wanted.pacesetters, '人'),
    ...promoted,
    count('其他晋级', others, 0, '人次'),
    count('“五小”成果转化', found.smallInnovations, wanted.smallInnovations, '项'),
    line(
      '劳动生产率提升（引用）',
      citedPercent === null ? '— 尚未引用' : `${citedPercent}%`,
      citedPercent === wanted.productivityGainPercent,
      `${wanted.productivityGainPercent}%`,
    ),
    count('获奖补企业', found.grantedEnterprises, wanted.grantedEnterprises, '家'),
    line(
      '奖补已拨付',
      tenThousandYuan(found.grantsPaidFen),
      found.grantsPaidFen === wanted.grantsPaidFen,
      tenThousandYuan(wanted.grantsPaidFen),
    ),
  ];
};

/** The table as text. */
export const renderFigures = (figures: readonly ComparedFigure[]): string => {
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
  const label = Math.max(...figures.map((figure) => widthOf(figure.label)));
  const computed = Math.max(...figures.map((figure) => widthOf(figure.computed)));
  return figures
    .map((figure) => {
      const mark = figure.equal ? '✓ 一致' : '✗ 不一致';
      return `  ${pad(figure.label, label)}  ${pad(figure.computed, computed)}  公布 ${figure.reported}  ${mark}`;
    })
    .join('\n');
};
