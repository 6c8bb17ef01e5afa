import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** The user that the server runs as; PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * For root: the owner of an existing cluster, else `postgres`, else `nobody`, so that no account has to be made. For
 * anybody else nothing: the server runs as the caller.
 */
export const serverAccount = (cluster: string): ServerAccount | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const account = accountOf('postgres') ?? accountOf('nobody');
  if (!account) throw new Error('PostgreSQL does not run as root. Make a user for it: useradd --system postgres');
  return account;
};

const accountOf = (name: string): ServerAccount | undefined => {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
};
