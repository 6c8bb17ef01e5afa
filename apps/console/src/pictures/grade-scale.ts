import { type Grade, gradeRank } from '../format/grade';
import { GRADE_COLOURS } from '../theme/tokens';

export { type Grade, GRADES, gradeRank as rankOf } from '../format/grade';

/** The fill of a grade, the same in every picture: one hue that darkens along the scale, so that a grey print keeps it. */
export const gradeFill = (grade: Grade): string => GRADE_COLOURS[gradeRank(grade)] ?? GRADE_COLOURS[0];
