import { HttpException } from '@nestjs/common';

import { type Sentence, StoreUnavailable, VersionConflict, WrittenByLaterRelease } from '@xinhuo/kernel';
import { AccessDenied, CommandConflict } from '@xinhuo/runtime';

import { ERROR_SENTENCES, type ErrorCode } from '../edge';

/** SQLSTATE classes of a server that cannot be reached, shuts down or has no room; and the driver's own codes. */
const UNREACHABLE = /^(08|53|57P0[1-5])|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

/** What the driver says without a code when its connection ended under it. */
const ENDED =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/;

const isUnreachable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, message, cause } = error as Error & { code?: unknown };
  if (error instanceof StoreUnavailable || (typeof code === 'string' && UNREACHABLE.test(code))) return true;
  const driverError = (error as { driverError?: unknown }).driverError;
  if (error instanceof AggregateError && error.errors.some(isUnreachable)) return true;
  return ENDED.test(message) || isUnreachable(driverError) || isUnreachable(cause);
};

const httpCode = (status: number): ErrorCode => {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  return status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
};

/** What a person is told where this release may not go on; the administrator's line names the event. */
const LATER_RELEASE = {
  zh: '这条记录含有系统新版本写入的内容，当前版本不能办理，请联系管理员升级。',
  en: 'A later release has written to this record and this one cannot go on with it: ask the administrator to upgrade.',
} as const;

/** The sentences that a client gets for what was thrown. */
export const faultSentence = (error: unknown): Sentence =>
  error instanceof WrittenByLaterRelease ? LATER_RELEASE : ERROR_SENTENCES[faultCode(error)];

/** The code that a client gets for what was thrown. */
export const faultCode = (error: unknown): ErrorCode => {
  if (error instanceof AccessDenied) return 'FORBIDDEN';
  if (error instanceof CommandConflict || error instanceof VersionConflict) return 'CONFLICT';
  if (isUnreachable(error) || error instanceof WrittenByLaterRelease) return 'UNAVAILABLE';
  const status = statusOf(error);
  return status === undefined ? 'INTERNAL' : httpCode(status);
};
