import type { Fact } from '@xinhuo/kernel';

/**
 * Facts of one 统一社会信用代码 (stream `creditcode-<derivedId('creditcode', code)>`): a code belongs to one node, which
 * no single node's stream could promise while two register at once.
 */
export type CreditCodeEvent =
  | Fact<'CreditCodeReserved', { code: string; nodeId: string; reservedAt: string }>
  | Fact<'CreditCodeReleased', { code: string; nodeId: string }>;
