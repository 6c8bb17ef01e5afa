import type { Grade } from '../grades';
import type { Gate } from '../plan';
import type { Sentence } from '../rules';

/** What people call each code of one kind, in both languages. */
export type Names<C extends string = string> = Readonly<Record<C, Sentence>>;

const GRADES: Names<Grade> = {
  APPRENTICE: { zh: '学徒工', en: 'apprentice' },
  JUNIOR: { zh: '初级工', en: 'junior worker' },
  INTERMEDIATE: { zh: '中级工', en: 'intermediate worker' },
  SENIOR: { zh: '高级工', en: 'senior worker' },
  TECHNICIAN: { zh: '技师', en: 'technician' },
  SENIOR_TECHNICIAN: { zh: '高级技师', en: 'senior technician' },
  DISTINGUISHED_TECHNICIAN: { zh: '特级技师', en: 'distinguished technician' },
  CHIEF_TECHNICIAN: { zh: '首席技师', en: 'chief technician' },
};

/** As certificates state it: the national level counts down, and the first and the last two grades have none. */
const CERTIFIED: Names<Grade> = {
  ...GRADES,
  JUNIOR: { zh: '五级/初级工', en: 'junior worker (level 5)' },
  INTERMEDIATE: { zh: '四级/中级工', en: 'intermediate worker (level 4)' },
  SENIOR: { zh: '三级/高级工', en: 'senior worker (level 3)' },
  TECHNICIAN: { zh: '二级/技师', en: 'technician (level 2)' },
  SENIOR_TECHNICIAN: { zh: '一级/高级技师', en: 'senior technician (level 1)' },
};

const GATES: Names<Gate> = {
  'fit-for-post': { zh: '适岗', en: 'fit for post' },
  independent: { zh: '独立上岗', en: 'independent' },
  completion: { zh: '出师', en: 'completion' },
};

/** The gates, and the milestones of the plan that a trade has without a template of its own. */
const MILESTONES: Names = {
  ...GATES,
  'safety-rules': { zh: '安全规程', en: 'safety rules' },
  'equipment-check': { zh: '设备点检', en: 'equipment check' },
  'problem-notebook': { zh: '问题记录本', en: 'problem notebook' },
  'process-principles': { zh: '工艺原理', en: 'process principles' },
  'standard-job': { zh: '独立完成标准作业', en: 'standard job' },
  'improvement-suggestion': { zh: '改进建议', en: 'improvement suggestion' },
  'next-grade-theory': { zh: '上一等级理论', en: 'theory of the next grade' },
  'fault-diagnosis': { zh: '故障诊断', en: 'fault diagnosis' },
  'small-innovation': { zh: '“五小”成果', en: 'small innovation' },
};

const METRICS: Names = {
  pairingRate: { zh: '结对率', en: 'pairing rate' },
  promotionsPerHundred: { zh: '每百名徒弟晋级数', en: 'promotions per hundred apprentices' },
  onTimeRate: { zh: '考核按期率', en: 'milestones on time' },
  completionRate: { zh: '出师率', en: 'completion rate' },
  retentionRate: { zh: '留用率', en: 'retention rate' },
  resultsPerHundred: { zh: '每百名徒弟成果数', en: 'results per hundred apprentices' },
  spotCheckRate: { zh: '抽查合格率', en: 'spot checks passed' },
};

const CHECKS: Names = {
  mechanismComplete: { zh: '机制建设完备', en: 'mechanism complete' },
  noMajorAccident: { zh: '无重大安全事故', en: 'no major accident' },
};

const TARGETS: Names = {
  excellentEnterprises: { zh: '师带徒优秀企业', en: 'excellent enterprises' },
  masterTitles: { zh: '带徒名师', en: 'famous mentors' },
  skilledMasters: { zh: '带徒的高技能人才', en: 'high-skill masters' },
  promotedWorkers: { zh: '晋级职工', en: 'promoted workers' },
};

const SETTINGS: Names = {
  placesPerMaster: { zh: '每名师傅带徒名额', en: 'places per master' },
  lapseDays: { zh: '协议确认期限（天）', en: 'days to confirm an agreement' },
  backdatingDays: { zh: '可补录的天数', en: 'days of backdating' },
  noticeDays: { zh: '公示天数', en: 'days of public notice' },
  phaseMonths: { zh: '各阶段月数', en: 'months of the phases' },
  baselineDays: { zh: '各工种上岗基准天数', en: 'baseline days of the trades' },
};

const PAYERS: Names = {
  city: { zh: '市级', en: 'the city' },
  district: { zh: '县（区）级', en: 'the district' },
  county: { zh: '县（区）级', en: 'the county' },
};

const TITLES: Names = {
  带徒名师: { zh: '带徒名师', en: 'famous mentor (带徒名师)' },
  师带徒优秀企业: { zh: '师带徒优秀企业', en: 'excellent enterprise (师带徒优秀企业)' },
};

/** The dictionary: for each kind of code, the words that people read in its place. */
export const NAMES = {
  grade: GRADES,
  certified: CERTIFIED,
  gate: GATES,
  milestone: MILESTONES,
  metric: METRICS,
  check: CHECKS,
  target: TARGETS,
  setting: SETTINGS,
  payer: PAYERS,
  title: TITLES,
} as const;

/** A kind of code that has names. */
export type NamedKind = keyof typeof NAMES;

/** The words for a code. What only one programme knows, such as a milestone of its own, goes by its own name. */
export const nameOf = (kind: NamedKind, code: string): Sentence => {
  const names: Names = NAMES[kind];
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? { zh: code, en: code };
};
