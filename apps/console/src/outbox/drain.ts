import type { Client } from 'urql';

import { dropAct, keepRefusal, waitingOf } from './outbox';
import { sendAct } from './send-act';

let draining: Promise<void> | undefined;

/** Sends what waits, one after the other. It stops at the first that must wait: the order of acts is kept. */
const drainNow = async (client: Client, accountId: string): Promise<void> => {
  for (const waiting of await waitingOf(accountId)) {
    if (waiting.refusal) continue;
    const sent = await sendAct(client, waiting);
    if (sent === 'waits') return;
    if (sent === 'arrived') await dropAct(waiting);
    else await keepRefusal(waiting, sent.refused);
  }
};

/**
 * Sends the outbox of an account. Tabs take turns where the browser can lock (over https); elsewhere two tabs may send
 * the same act, and its key makes it count once.
 */
export const drain = (client: Client, accountId: string): Promise<void> => {
  const run = (): Promise<void> => drainNow(client, accountId);
  const locks = 'locks' in navigator ? (navigator.locks as LockManager | undefined) : undefined;
  const inTurn = async (): Promise<void> => {
    await (locks ? locks.request('xinhuo-outbox', run) : run());
  };
  draining ??= inTurn().finally(() => (draining = undefined));
  return draining;
};
