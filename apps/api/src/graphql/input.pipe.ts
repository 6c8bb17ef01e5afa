import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';

import { EdgeError, type FieldProblem } from '../edge';
import { type QuickCheck, quickCheckOf } from './quick-check';

/** What is said for each constraint of class-validator; `{0}` and `{1}` stand for its arguments. */
const SENTENCES: Readonly<Record<string, string>> = {
  isNotEmpty: '不能为空。',
  isDefined: '必须填写。',
  minLength: '至少{0}个字符。',
  maxLength: '最多{0}个字符。',
  isLength: '须有{0}至{1}个字符。',
  min: '不能小于{0}。',
  max: '不能大于{0}。',
  isInt: '须为整数。',
  isPositive: '须大于0。',
  isIn: '须为以下之一：{0}。',
  isNotIn: '不能是：{0}。',
  arrayMinSize: '至少{0}项。',
  arrayMaxSize: '最多{0}项。',
  arrayNotEmpty: '至少填写一项。',
  arrayUnique: '有重复项。',
  isUuid: '编号不正确（应为小写 UUID）。',
  matches: '格式不正确。',
};

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const argumentsOf = (target: object | undefined, property: string, constraint: string): readonly unknown[] => {
  const type = target?.constructor;
  if (!type) return [];
  const marks = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return marks.find((mark) => mark.propertyName === property && mark.name === constraint)?.constraints ?? [];
};

/** A message of our own is Chinese, or Chinese and English with a stroke between. */
const ownMessage = (message: string): { zh: string; en: string } => {
  const [zh = '', en = 'Not valid'] = message.split(' / ');
  return { zh, en };
};

const chinese = ({ target, property }: ValidationError, constraint: string): string => {
  const values = argumentsOf(target, property, constraint);
  const sentence = SENTENCES[constraint] ?? '填写的内容不正确。';
  return sentence.replace(/\{(\d)\}/g, (_, n: string) => [values[Number(n)]].flat().join('、'));
};

const problemsOf = (errors: readonly ValidationError[], parent: string): readonly FieldProblem[] =>
  errors.flatMap((error) => {
    const path = `${parent}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      path,
      ...(hasHan(message) ? ownMessage(message) : { zh: chinese(error, constraint), en: message }),
    }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });

const quickChecks = new WeakMap<Type, { readonly check: QuickCheck | undefined }>();

/** Undefined for a class without marks, which is left as it is. */
const quickCheckFor = (type: Type): QuickCheck | undefined => {
  const known = quickChecks.get(type) ?? { check: quickCheckOf(type) };
  quickChecks.set(type, known);
  return known.check;
};

/** Checks inputs by the marks of class-validator and says what is wrong field by field. */
@Injectable()
export class InputPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { metatype, type, data }: ArgumentMetadata): unknown {
    if (!metatype || type === 'custom' || typeof value !== 'object' || value === null) return value;
    const isGood = quickCheckFor(metatype);
    if (!isGood) return value;
    const Input = metatype as Type<object>;
    return isGood(value) ? Object.assign(new Input(), value) : this.checked(value, Input, data ?? '');
  }

  private async checked(value: object, Input: Type<object>, name: string): Promise<object> {
    const input = plainToInstance(Input, value);
    // Which fields must be there is the schema's business and has been checked; what may be left out may be left out.
    const errors = await validate(input, { forbidUnknownValues: false, skipMissingProperties: true });
    if (errors.length === 0) return input;
    const fields = problemsOf(errors, name).map((field) => ({ ...field, path: field.path.replace(/^\./, '') }));
    throw new EdgeError('BAD_USER_INPUT', {
      sentence: {
        zh: fields.map(({ path, zh }) => `${path}：${zh}`).join(' '),
        en: fields.map(({ path, en }) => `${path}: ${en}.`).join(' '),
      },
      fields,
    });
  }
}
