import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

type Options = Pick<ColumnOptions, 'nullable'>;

/** The key, or part of it. */
export const KeyId = (name: string): PropertyDecorator => PrimaryColumn({ name, type: 'uuid' });

/** An id. */
export const Id = (name: string, options: Options = {}): PropertyDecorator =>
  Column({ name, type: 'uuid', ...options });

/** Several ids. */
export const Ids = (name: string): PropertyDecorator => Column({ name, type: 'uuid', array: true });

/** A word or a name. */
export const Word = (name: string): PropertyDecorator => Column({ name, type: 'text' });

/** Several words. */
export const Words = (name: string): PropertyDecorator => Column({ name, type: 'text', array: true });

/** A whole number. */
export const Whole = (name: string, options: Options = {}): PropertyDecorator =>
  Column({ name, type: 'integer', ...options });

/** A business day as `YYYY-MM-DD`. */
export const OnDay = (name: string, options: Options = {}): PropertyDecorator =>
  Column({ name, type: 'date', ...options });

/** Yes or no. */
export const Flag = (name: string): PropertyDecorator => Column({ name, type: 'boolean' });
