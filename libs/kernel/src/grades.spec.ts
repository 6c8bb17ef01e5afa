import { GRADES, gradeRank, isGrade, isHighSkill, stepsBetween } from '.';

describe('grades', () => {
  it('rise from 学徒工 to 首席技师', () => {
    expect(GRADES.map(gradeRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(stepsBetween('JUNIOR', 'INTERMEDIATE')).toBe(1);
    expect(stepsBetween('JUNIOR', 'TECHNICIAN')).toBe(3);
    expect(stepsBetween('SENIOR', 'JUNIOR')).toBe(-2);
  });

  it('are 高技能 from 高级工', () =>
    expect(GRADES.filter(isHighSkill)).toEqual(GRADES.slice(GRADES.indexOf('SENIOR'))));

  it('are these codes and no others', () => {
    expect(GRADES.every(isGrade)).toBe(true);
    expect(['senior', 'constructor', '', 3, null, undefined].some(isGrade)).toBe(false);
  });
});
