import { setTimeout as pause } from 'node:timers/promises';

const WITHIN = 90_000;
const EVERY = 25;

/** Waits for a condition by asking again and again; `what` names it when it never comes. */
export const when = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + WITHIN; !(await isSo()); await pause(EVERY)) {
    if (Date.now() > end) throw new Error(`Waited ${WITHIN / 1000} s and it never came: ${what}`);
  }
};
