import { axisOf, gradeLinesOf } from './grade-lines';

const lines = [
  { grade: 1, min: 90 },
  { grade: 2, min: 80 },
  { grade: 3, min: 70 },
];

it('reads the grade lines of the tier scheme alone', () => {
  const content = { schemes: [{ kind: 'title-award' }, { kind: 'tier-grid', grades: [...lines, { grade: 'x' }] }] };
  expect(gradeLinesOf(content)).toEqual(lines);
});

it.each([null, 'text', {}, { schemes: 7 }, { schemes: [{ kind: 'tier-grid' }] }])('finds none in %j', (content) => {
  expect(gradeLinesOf(content)).toEqual([]);
});

it('zooms to the stretch around the lines, never beyond the scale', () => {
  expect(axisOf(lines, [92.4, 12.1])).toEqual([65, 94]);
  expect(axisOf(lines, [100])).toEqual([65, 100]);
  expect(axisOf([], [55, 61])).toEqual([50, 62]);
  expect(axisOf([], [])).toEqual([0, 1]);
});
