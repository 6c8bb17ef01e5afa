import type { ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsOptional, Max, MaxLength, MinLength, ValidateNested } from 'class-validator';

import { InputPipe } from './input.pipe';

class Part {
  @IsInt()
  readonly places!: number;
}

abstract class Named {
  @MinLength(2)
  readonly name!: string;
}

class Input extends Named {
  @IsOptional()
  @Max(9)
  readonly count?: number | null;

  @MaxLength(3, { each: true })
  readonly words: readonly string[] = ['a'];

  @ValidateNested()
  @Type(() => Part)
  readonly part?: Part | null;
}

class Strict {
  @IsDefined()
  readonly name!: string;
}

class Unmarked {
  readonly name!: string;
}

describe('the input pipe', () => {
  const pipe = new InputPipe();
  const take = (value: object, metatype: ArgumentMetadata['metatype'] = Input): Promise<unknown> =>
    Promise.resolve(pipe.transform(value, { metatype, type: 'body', data: 'input' }));
  const problems = (value: object, metatype?: ArgumentMetadata['metatype']) =>
    take(value, metatype).then(
      () => [],
      (error: { extensions: { fields: { path: string }[] } }) => error.extensions.fields.map(({ path }) => path),
    );

  it.each([
    [{ name: 'ab' }],
    [{ name: 'ab', count: null, words: [], part: null }],
    [{ name: 'ab', count: 9, words: ['abc'] }],
    [{ name: 'ab', part: { places: 1 } }],
  ])('makes an instance of %j, with the defaults of what was left out', async (value) => {
    const input = (await take(value)) as Input;
    expect(input).toBeInstanceOf(Input);
    expect(input).toEqual({ words: ['a'], ...value });
    if (input.part) expect(input.part).toBeInstanceOf(Part);
  });

  it.each([
    ['input.name', { name: 'a' }],
    ['input.count', { name: 'ab', count: 10 }],
    ['input.words', { name: 'ab', words: ['abc', 'abcd'] }],
    ['input.part.places', { name: 'ab', part: { places: 1.5 } }],
  ])('names %s', async (path, value) => expect(await problems(value)).toEqual([path]));

  it('asks for what must be there even where all else may be left out', async () => {
    expect(await problems({}, Strict)).toEqual(['input.name']);
    expect(await problems({ name: 'a' }, Strict)).toEqual([]);
  });

  it('leaves an input without marks as it is', async () => {
    const value = { name: 1 };
    expect(await take(value, Unmarked)).toBe(value);
  });
});
