import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer, type Answer, type Parsed } from '.';

interface Scenario {
  readonly name: string;
  readonly why: string;
  readonly input: unknown;
  readonly expect: unknown;
}

const folder = join(__dirname, '../scenarios');
const scenarios = readdirSync(folder).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Scenario),
}));

/** As the file has it: without functions. */
const written = (result: Parsed<Answer>): unknown =>
  'parsed' in result ? JSON.parse(JSON.stringify(result.parsed)) : result;

describe('worked scenarios', () => {
  it.each(scenarios)('$file: $name', ({ input, expect: expected }) => {
    expect(written(answer(input))).toEqual(expected);
  });
});
