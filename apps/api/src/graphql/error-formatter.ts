import { Logger } from '@nestjs/common';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';

import { ERROR_CODES, ERROR_SENTENCES, type ErrorCode } from '../edge';
import { faultCode, faultSentence } from './faults';

interface Formatted {
  readonly statusCode: number;
  readonly response: {
    readonly data: ExecutionResult['data'] | null;
    readonly errors: readonly GraphQLFormattedError[];
  };
}

const log = new Logger('GraphQL');

/** A compiled query's errors have no extensions where they hold nothing. */
const extensionsOf = (error: GraphQLError): { code?: unknown; message?: { zh: string; en: string } } =>
  error.extensions ?? {};

const isCode = (code: unknown): code is ErrorCode => ERROR_CODES.includes(code as ErrorCode);

/** graphql-js and graphql-jit tell the path of a wrong variable only in their sentence. */
const VARIABLE = /^Variable "\$(\w+)" got invalid value .*? at "([\w.]+)"; /s;
const WHOLE_VARIABLE = /^Variable "\$(\w+)" /;

const pathOf = (message: string): string | undefined =>
  VARIABLE.exec(message)?.[2] ?? WHOLE_VARIABLE.exec(message)?.[1];

/** What was typed into a variable is not repeated: it may be somebody's number. */
const WRONG_VALUE = { zh: '填写的值不正确。', en: 'Not a valid value.' } as const;

/** What a document or its variables have wrong before anything runs. */
const malformed = (error: GraphQLError): GraphQLFormattedError => {
  const path = pathOf(error.message);
  const inDocument = { zh: ERROR_SENTENCES.BAD_USER_INPUT.zh, en: error.message };
  const { zh, en } = extensionsOf(error).message ?? (path ? WRONG_VALUE : inDocument);
  return {
    message: path ? `${path}：${zh}` : zh,
    ...(error.locations && { locations: error.locations }),
    extensions: {
      code: 'BAD_USER_INPUT',
      message: path ? { zh: `${path}：${zh}`, en: `${path}: ${en}` } : { zh, en },
      ...(path && { fields: [{ path, zh, en }] }),
    },
  };
};

const fault = (error: GraphQLError, correlationId: string): GraphQLFormattedError => {
  const thrown = error.originalError ?? error;
  const code = faultCode(thrown);
  if (code === 'INTERNAL') log.error({ err: thrown, correlationId }, 'A request failed');
  const { zh, en } = faultSentence(thrown);
  return {
    message: zh,
    ...(error.path && { path: error.path }),
    extensions: { code, message: { zh, en }, correlationId },
  };
};

const innerErrors = (error: GraphQLError): readonly GraphQLError[] | undefined => {
  const inner = (error.originalError as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(inner) ? (inner as GraphQLError[]) : undefined;
};

const isMalformed = ({ originalError, path }: GraphQLError): boolean =>
  path === undefined && (originalError === undefined || originalError instanceof GraphQLError);

const formatted = (error: GraphQLError, correlationId: string): readonly GraphQLFormattedError[] => {
  const inner = innerErrors(error);
  if (inner) return inner.map(malformed);
  const { code } = extensionsOf(error);
  if (isCode(code) && !VARIABLE.test(error.message)) return [withId(error.toJSON(), correlationId)];
  if (isMalformed(error)) return [malformed(error)];
  return [fault(error, correlationId)];
};

const withId = ({ message, path, locations, extensions }: GraphQLFormattedError, correlationId: string) => ({
  message,
  ...(path && { path }),
  ...(locations && { locations }),
  extensions: { ...extensions, correlationId },
});

/** Turns every error of a request into its code and sentences; faults are logged here and told only by their id. */
export const formatErrors = (
  { data, errors = [] }: Pick<ExecutionResult, 'data' | 'errors'>,
  context: { readonly correlationId?: string },
): Formatted => ({
  statusCode: data === undefined && errors.some((error) => innerErrors(error) ?? isMalformed(error)) ? 400 : 200,
  response: { data: data ?? null, errors: errors.flatMap((error) => formatted(error, context.correlationId ?? '')) },
});
