/** The eight grades of 新八级工, low to high. Their place here orders them, never a national level code. */
export const GRADES = [
  'APPRENTICE',
  'JUNIOR',
  'INTERMEDIATE',
  'SENIOR',
  'TECHNICIAN',
  'SENIOR_TECHNICIAN',
  'DISTINGUISHED_TECHNICIAN',
  'CHIEF_TECHNICIAN',
] as const;

/** 学徒工, 初级工, 中级工, 高级工, 技师, 高级技师, 特级技师, 首席技师. */
export type Grade = (typeof GRADES)[number];

const RANKS: ReadonlyMap<unknown, number> = new Map(GRADES.map((grade, rank) => [grade, rank]));

/** Whether a value is one of the grade codes. */
export const isGrade = (value: unknown): value is Grade => RANKS.has(value);

/** 0 for 学徒工 up to 7 for 首席技师. */
export const gradeRank = (grade: Grade): number => RANKS.get(grade) ?? -1;

/** Steps up from one grade to another: negative when `to` is lower. More than one is a jump. */
export const stepsBetween = (from: Grade, to: Grade): number => gradeRank(to) - gradeRank(from);

/** 高技能人才: 高级工 and above. */
export const isHighSkill = (grade: Grade): boolean => gradeRank(grade) >= gradeRank('SENIOR');
