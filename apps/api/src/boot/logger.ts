import { Logger, PinoLogger } from 'nestjs-pino';

import type { Settings } from './options';

/** The lines of a stack without its first, which repeats the message. */
const frames = (stack: string | undefined): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');

interface Told {
  readonly type: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
  readonly stack: string | undefined;
  readonly cause?: unknown;
}

const isOfDatabase = (error: Error): boolean => 'severity' in error || 'driverError' in error;

/**
 * What a log line says of an error. A database error's message, detail and parameters may hold what somebody typed, so
 * of these only the code, table and constraint are kept.
 */
export const errorForLog = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = ('driverError' in error ? error.driverError : error) as Record<string, unknown>;
  const told: Told = { type: error.name, code, table, constraint, stack: frames(error.stack) };
  if (isOfDatabase(error)) return told;
  return { ...told, message: error.message, ...(error.cause !== undefined && { cause: errorForLog(error.cause) }) };
};

/** One JSON line an entry, on stderr: stdout belongs to the commands. */
export const createLogger = ({ log, env }: Pick<Settings, 'log' | 'env'>): Logger => {
  const level = log === 'silent' ? 'silent' : env['LOG_LEVEL'] || 'warn';
  const options = { level, base: null, serializers: { err: errorForLog } };
  return new Logger(new PinoLogger({ pinoHttp: [options, process.stderr] }), {});
};
