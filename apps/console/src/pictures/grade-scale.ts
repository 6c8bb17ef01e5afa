/** The grades from the lowest to the highest; the place in this list is what they are compared by. */
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

/** One hue that only grows darker, so that the order survives colour blindness and a grey print. */
const FILLS = ['#F6DFCF', '#EFC4A8', '#E6A680', '#D9855A', '#C4623A', '#A44424', '#7C2C17', '#521A0E'] as const;

/** Where a grade stands, 0 the lowest. */
export const rankOf = (grade: Grade): number => GRADES.indexOf(grade);

/** The fill of a grade, the same in every picture. */
export const gradeFill = (grade: Grade): string => FILLS[rankOf(grade)] ?? FILLS[0];
