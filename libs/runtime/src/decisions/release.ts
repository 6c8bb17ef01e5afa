import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const versionUnder = (folder: string): string => {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === 'xinhuo' && version) return version;
  }
  const parent = dirname(folder);
  return parent === folder ? 'unknown' : versionUnder(parent);
};

/** The version of this software, from its package.json; every event keeps the one that decided it. */
export const RELEASE: string = versionUnder(__dirname);
