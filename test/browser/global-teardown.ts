import { once } from 'node:events';
import { rmSync } from 'node:fs';

import { keptCity } from './city';

/** Stops the server, which stops its database, and removes its data. */
export default async function tearDown(): Promise<void> {
  const city = keptCity();
  if (!city) return;
  city.server.removeAllListeners('exit');
  if (city.server.exitCode === null) {
    const ended = once(city.server, 'exit');
    city.server.kill('SIGTERM');
    await ended;
  }
  rmSync(city.folder, { recursive: true, force: true });
}
