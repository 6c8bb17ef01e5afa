import type { StreamName } from '@xinhuo/kernel';
import { LiftedLog, provideSweep } from '@xinhuo/runtime';
import { Vault } from './vault';

/** How long a text may wait for the event that names it, in milliseconds: far longer than any command takes. */
const PATIENCE = 3_600_000;
/** How many texts are looked at together. */
const PORTION = 500;
/** How many portions one turn takes; the next turn goes on. */
const PORTIONS = 20;

type Unsettled = Awaited<ReturnType<Vault['unsettledTexts']>>;

/** Those of the ids that an event of the stream names. */
const namedIn = async (log: LiftedLog, stream: StreamName, ids: readonly string[]): Promise<readonly string[]> => {
  const named = new Set<string>();
  for await (const { data } of log.stream(stream)) {
    const text = JSON.stringify(data);
    for (const id of ids) if (text.includes(id)) named.add(id);
  }
  return [...named];
};

const settle = async (texts: Unsettled, before: Date, { vault, log }: { vault: Vault; log: LiftedLog }) => {
  const named = new Set<string>();
  for (const stream of new Set(texts.map((text) => text.namedIn))) {
    const ids = texts.filter((text) => text.namedIn === stream).map(({ textId }) => textId);
    for (const id of await namedIn(log, stream, ids)) named.add(id);
  }
  await vault.settleTexts([...named]);
  await vault.forgetTexts(
    texts.map(({ textId }) => textId).filter((id) => !named.has(id)),
    before,
  );
};

/**
 * Forgets typed texts that no event names, because the rules refused what was typed with them or the process died
 * between vault and log: nobody would ever see or erase them. The log is asked, never a table that may lag behind; a
 * command that is repeated writes its text anew, and what is younger than an hour is left alone.
 */
export const forgetUnnamedTexts = provideSweep({
  name: 'forget-unnamed-texts',
  inject: [Vault, LiftedLog],
  run: async (_context, _today, vault: Vault, log: LiftedLog) => {
    const before = new Date(Date.now() - PATIENCE);
    for (let turn = 0; turn < PORTIONS; turn += 1) {
      const texts = await vault.unsettledTexts(before, PORTION);
      await settle(texts, before, { vault, log });
      if (texts.length < PORTION) return;
    }
  },
});
