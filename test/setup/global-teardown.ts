import { once } from 'node:events';
import { keptCleaner } from './cleaner';

/** Lets the cleaner do its work and waits for it, so that nothing runs any more when jest has ended. */
export default async function tearDown(): Promise<void> {
  const cleaner = keptCleaner();
  if (!cleaner || cleaner.exitCode !== null) return;
  cleaner.ref();
  const ended = once(cleaner, 'exit');
  cleaner.stdin?.end();
  await ended;
}
