import { scenarios } from '../testing';
import { answer, type Answer, type Parsed } from '.';

/** As a file has it: without functions. */
const written = (result: Parsed<Answer>): unknown =>
  'parsed' in result ? JSON.parse(JSON.stringify(result.parsed)) : result;

describe('worked scenarios', () => {
  it.each(scenarios)('$file: $name', ({ input, expect: expected }) => {
    expect(written(answer(input))).toEqual(expected);
  });
});
