import type { Position, Rejection } from '@xinhuo/kernel';

/**
 * The answer to a command: up to which position of the log its facts lie (`id` names the thing it made), or the reason
 * why it was refused. A refusal is a value, never thrown (ADR-0003).
 */
export type Receipt<R extends string = string> = { readonly position: Position; readonly id?: string } | Rejection<R>;

/** Whether a receipt is a refusal. */
export const isRefused = <R extends string>(receipt: Receipt<R>): receipt is Rejection<R> => 'rejected' in receipt;
