import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

const column = (options: ColumnOptions & { readonly key?: boolean | undefined }): PropertyDecorator => {
  const { key, ...rest } = options;
  return key ? PrimaryColumn(rest as Parameters<typeof PrimaryColumn>[0] & object) : Column(rest);
};

interface Options {
  readonly key?: boolean;
  readonly nullable?: boolean;
}

/** An id. */
export const Id = (name: string, options: Options = {}): PropertyDecorator =>
  column({ name, type: 'uuid', ...options });

/** A code or a word. */
export const Word = (name: string, options: Options = {}): PropertyDecorator =>
  column({ name, type: 'text', ...options });

/** A small count, or a year. */
export const Whole = (name: string, options: Options = {}): PropertyDecorator =>
  column({ name, type: 'integer', ...options });

/** A count that may pass two thousand million: fen, sums in millionths. */
export const Large = (name: string): PropertyDecorator => column({ name, type: 'bigint' });

/** A business day, as text `YYYY-MM-DD`. */
export const OnDay = (name: string, options: Options = {}): PropertyDecorator =>
  column({ name, type: 'date', ...options });

/** Yes or no. */
export const Flag = (name: string): PropertyDecorator => column({ name, type: 'boolean' });

/** An object or a list. */
export const Json = (name: string): PropertyDecorator => column({ name, type: 'jsonb' });
