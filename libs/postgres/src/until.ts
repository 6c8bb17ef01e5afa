import { setTimeout as pause } from 'node:timers/promises';

/** Asks every `every` ms until there is an answer; nothing when there was none in time. */
export const until = async <T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { within, every = 20 }: { readonly within: number; readonly every?: number },
): Promise<T | undefined> => {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(every);
  }
};
