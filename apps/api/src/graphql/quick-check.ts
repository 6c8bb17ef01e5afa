import type { Type } from '@nestjs/common';
import { getMetadataStorage, type ValidationArguments, ValidationTypes } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';

/** Whether an input is good beyond doubt. False says nothing: the full check must look at it. */
export type QuickCheck = (input: object) => boolean;

/** One mark, applied to a value that is there. */
type Rule = (value: unknown, input: object) => boolean;

interface Member {
  readonly name: string;
  readonly mayBeMissing: boolean;
  readonly rules: readonly Rule[];
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const NOT_QUICK: Rule = () => false;

/** The full check is left with inputs in inputs, and with whatever is not asked of the value alone. */
const isPlain = ({ type, groups, validateIf }: ValidationMetadata): boolean =>
  type === ValidationTypes.CUSTOM_VALIDATION && !groups?.length && validateIf === undefined;

const ruleOf = (mark: ValidationMetadata): Rule => {
  if (!isPlain(mark)) return NOT_QUICK;
  const { propertyName: property, constraints, each: ofItems } = mark;
  const validators = getMetadataStorage().getTargetValidatorConstraints(mark.constraintCls);
  const instances = validators.map(({ instance }) => instance);
  return (value, input) => {
    const details: ValidationArguments = { targetName: '', property, object: input, value, constraints };
    // A promise of an answer is no quick answer.
    const isGood = (each: unknown): boolean => instances.every((one) => one.validate(each, details) === true);
    return ofItems ? Array.isArray(value) && value.every(isGood) : isGood(value);
  };
};

const memberOf = (name: string, marks: readonly ValidationMetadata[]): Member => ({
  name,
  mayBeMissing: marks.every(({ type }) => type !== ValidationTypes.IS_DEFINED),
  // Under which condition the other marks count: here they always do, so the quick check is the stricter one.
  rules: marks.filter(({ type }) => type !== ValidationTypes.CONDITIONAL_VALIDATION).map(ruleOf),
});

/**
 * The marks of a class, looked up once: class-validator searches all classes for them at every check, which costs more
 * than the checks. Undefined for a class without marks.
 */
export const quickCheckOf = (type: Type): QuickCheck | undefined => {
  const marks = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  if (marks.length === 0) return undefined;
  const names = [...new Set(marks.map(({ propertyName }) => propertyName))];
  const members = names.map((name) =>
    memberOf(
      name,
      marks.filter(({ propertyName }) => propertyName === name),
    ),
  );
  return (input) =>
    members.every(({ name, mayBeMissing, rules }) => {
      const value = (input as Readonly<Record<string, unknown>>)[name];
      return isMissing(value) ? mayBeMissing : rules.every((rule) => rule(value, input));
    });
};
