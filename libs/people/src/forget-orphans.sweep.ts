import { provideSweep } from '@xinhuo/runtime';
import { Vault } from './vault';
import { WorkerStates } from './worker-states';

/** How long an entry may wait for its registration, in milliseconds: far longer than any command takes. */
const PATIENCE = 3_600_000;
/** How many entries are looked at in one turn; the next turn goes on. */
const PORTION = 500;

/**
 * Forgets names and numbers whose registration never came into the log, because the process died or the database went
 * away in between. Nobody could erase them otherwise: the person they belong to does not exist.
 */
export const forgetOrphans = provideSweep({
  name: 'forget-orphans',
  inject: [Vault, WorkerStates],
  run: async (_context, _today, vault: Vault, workers: WorkerStates) => {
    for (const entry of await vault.waitingSince(new Date(Date.now() - PATIENCE), PORTION)) {
      const worker = await workers.current(entry.personId);
      if (worker.phase !== 'none' && worker.detailsId === entry.detailsId) await vault.confirmPerson(entry);
      else await vault.withdrawPerson(entry);
    }
  },
});
