import type { Language } from './number';

/** The eight grades of 新八级工, low to high. Their place here orders them. */
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
export type Grade = (typeof GRADES)[number];

const WRITTEN: Readonly<Record<Grade, readonly [string, string, string]>> = {
  APPRENTICE: ['学徒工', '学徒工', 'Apprentice'],
  JUNIOR: ['五级/初级工', '初级工', 'Junior (level 5)'],
  INTERMEDIATE: ['四级/中级工', '中级工', 'Intermediate (level 4)'],
  SENIOR: ['三级/高级工', '高级工', 'Senior (level 3)'],
  TECHNICIAN: ['二级/技师', '技师', 'Technician (level 2)'],
  SENIOR_TECHNICIAN: ['一级/高级技师', '高级技师', 'Senior technician (level 1)'],
  DISTINGUISHED_TECHNICIAN: ['特级技师', '特级技师', 'Distinguished technician'],
  CHIEF_TECHNICIAN: ['首席技师', '首席技师', 'Chief technician'],
};

/** As people write it: 三级/高级工. */
export const gradeName = (grade: Grade, language: Language): string => WRITTEN[grade][language === 'zh' ? 0 : 2];

/** Without the level, for axes and narrow cells: 高级工. */
export const gradeShort = (grade: Grade, language: Language): string =>
  language === 'zh' ? WRITTEN[grade][1] : WRITTEN[grade][2].replace(/ \(.*/, '');

/** 0 for 学徒工 up to 7 for 首席技师. */
export const gradeRank = (grade: Grade): number => GRADES.indexOf(grade);
