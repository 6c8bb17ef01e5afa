import { type Grade, gradeRank } from '../format';
import { useFormat } from '../format/use-format';
import { GRADE_COLOURS } from '../theme/tokens';

/** A grade as people write it, with a mark that darkens along the scale. */
export const GradeText = ({ grade, short = false }: { readonly grade: Grade; readonly short?: boolean }) => {
  const f = useFormat();
  return (
    <span className="nowrap">
      <span
        aria-hidden
        style={{
          display: 'inline-block',
          width: 8,
          height: 8,
          borderRadius: 2,
          marginRight: 6,
          background: GRADE_COLOURS[gradeRank(grade)],
        }}
      />
      {short ? f.gradeShort(grade) : f.grade(grade)}
    </span>
  );
};
