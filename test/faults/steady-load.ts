import { setTimeout as pause } from 'node:timers/promises';

import type { Answer, GraphqlClient, ReceiptAnswer } from '../kit';
import { RECEIPT } from '../kit';

/** One mutation, repeated under one key until it is answered. */
export interface Wish {
  readonly mutation: string;
  readonly input: object;
  readonly key: string;
}

/** What a client met before it was answered: codes of errors, and `NOBODY` where no process took the request. */
export type Met = Map<string, number>;

/** How often a wish is repeated, and how long after each try, in milliseconds. */
const TURNS = 2000;
const BETWEEN = 20;

const count = (met: Met, code: string): void => void met.set(code, (met.get(code) ?? 0) + 1);

const documentOf = (mutation: string): string =>
  `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { receipt: ${mutation}(input: $input) ${RECEIPT} }`;

const attempt = async (client: GraphqlClient, { mutation, input, key }: Wish): Promise<Answer | undefined> => {
  try {
    return await client.send(documentOf(mutation), { input }, { 'idempotency-key': key });
  } catch {
    return undefined; // the process died, or is not there
  }
};

/** Sends a wish to one process after the other until one of them answers with a receipt. */
export const insist = async (clients: readonly GraphqlClient[], wish: Wish, met: Met): Promise<ReceiptAnswer> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const answer = await attempt(clients[turn % clients.length]!, wish);
    if (answer?.data?.receipt) return answer.data.receipt as ReceiptAnswer;
    count(met, answer?.errors?.[0]?.extensions.code ?? 'NOBODY');
    await pause(BETWEEN);
  }
  throw new Error(`${wish.key} was never answered: ${JSON.stringify([...met])}`);
};

/** Wishes that follow each other until it is told to stop. */
export interface SteadyLoad {
  /** Ids that were acknowledged. */
  readonly acknowledged: readonly string[];
  readonly met: Met;
  /** Waits for so many more acknowledgements. */
  readonly more: (amount: number) => Promise<void>;
  /** Takes no new wishes, and waits until all that began are answered. */
  readonly stop: () => Promise<void>;
}

/** Keeps some wishes in flight. A refusal fails the load: these are meant to be accepted. */
export const steadyLoad = (
  clients: readonly GraphqlClient[],
  inFlight: number,
  wishOf: (n: number) => Wish,
): SteadyLoad => {
  const acknowledged: string[] = [];
  const met: Met = new Map();
  const waiting = new Set<() => void>();
  let [next, stopped] = [0, false];
  const work = async (): Promise<void> => {
    while (!stopped) {
      const wish = wishOf(next++);
      const receipt = await insist(clients, wish, met);
      if (receipt.rejected) throw new Error(`${wish.key}: ${receipt.rejected}`);
      acknowledged.push(receipt.id!);
      waiting.forEach((look) => look());
    }
  };
  const all = Promise.all(Array.from({ length: inFlight }, work));
  const reach = (goal: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (acknowledged.length < goal) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    acknowledged,
    met,
    more: async (amount) => void (await Promise.race([reach(acknowledged.length + amount), all])),
    stop: async () => {
      stopped = true;
      await all;
    },
  };
};
