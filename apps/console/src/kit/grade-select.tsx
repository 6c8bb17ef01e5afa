import { Select } from 'antd';

import { type Grade, GRADES } from '../format';
import { useFormat } from '../format/use-format';

interface GradeSelectProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (grade: Grade) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly status?: 'error' | '';
}

/** One of the eight grades, low to high. */
export const GradeSelect = ({ value, ...input }: GradeSelectProps) => {
  const f = useFormat();
  return (
    <Select<Grade>
      {...input}
      value={(value as Grade | undefined) ?? null}
      options={GRADES.map((grade) => ({ value: grade, label: f.grade(grade) }))}
      style={{ width: '100%' }}
    />
  );
};
