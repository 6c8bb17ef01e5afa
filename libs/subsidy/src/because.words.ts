import { decimalText, type Grade, type Sentence } from '@xinhuo/kernel';

const METRICS: Readonly<Record<string, Sentence>> = {
  pairingRate: { zh: '结对率', en: 'pairing rate' },
  promotionsPerHundred: { zh: '每百名徒弟晋级数', en: 'promotions per hundred apprentices' },
  onTimeRate: { zh: '考核按期率', en: 'milestones on time' },
  completionRate: { zh: '出师率', en: 'completion rate' },
  retentionRate: { zh: '留用率', en: 'retention rate' },
  resultsPerHundred: { zh: '每百名徒弟成果数', en: 'results per hundred apprentices' },
  spotCheckRate: { zh: '抽查合格率', en: 'spot checks passed' },
};

const CHECKS: Readonly<Record<string, Sentence>> = {
  mechanismComplete: { zh: '机制建设完备', en: 'mechanism complete' },
  noMajorAccident: { zh: '无重大安全事故', en: 'no major accident' },
};

const GRADES: Readonly<Record<Grade, string>> = {
  APPRENTICE: '学徒工',
  JUNIOR: '初级工',
  INTERMEDIATE: '中级工',
  SENIOR: '高级工',
  TECHNICIAN: '技师',
  SENIOR_TECHNICIAN: '高级技师',
  DISTINGUISHED_TECHNICIAN: '特级技师',
  CHIEF_TECHNICIAN: '首席技师',
};

/** The name of an indicator; one that only the rulebook knows goes by its own name. */
export const metricName = (metric: string): Sentence => METRICS[metric] ?? { zh: metric, en: metric };

/** The name of a check. */
export const checkName = (check: string): Sentence => CHECKS[check] ?? { zh: check, en: check };

/** The Chinese name of a grade. */
export const gradeName = (grade: Grade): string => GRADES[grade];

/** Fen as yuan, exact: 1050 is `10.5`. */
export const yuan = (fen: number): string => decimalText(fen, 2);
