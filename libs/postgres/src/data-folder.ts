import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { ProcessRef } from './processes';

/** Who answers for the embedded server: the process that stops it when it ends. */
export interface OwnerRecord {
  readonly owner: ProcessRef;
  readonly port: number;
}

/** Where the embedded server keeps what it needs, below the data folder. */
export interface DataFolder {
  readonly path: string;
  readonly cluster: string;
  readonly log: string;
  readonly lock: string;
}

/** The data folder cannot be used; the sentence says what to do. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
}

/** The data folder, made when it is missing. Says what to do when it cannot be used. */
export const dataFolder = (data: string): DataFolder => {
  const path = resolve(data);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    const cluster = join(path, 'postgres');
    if (existsSync(cluster)) accessSync(cluster, constants.R_OK | constants.W_OK | constants.X_OK);
    return { path, cluster, log: join(path, 'postgres.log'), lock: join(path, 'postgres.lock') };
  } catch (error) {
    throw new DataFolderUnusable(
      `数据目录 ${path} 无法使用（当前用户 ${userInfo().username} 不能读写），请把该目录交给这个用户（chown -R），或用 XINHUO_DATA 另设一个 / ` +
        `the user ${userInfo().username} cannot read and write the data folder ${path}: give it to that user (chown -R), or name another one in XINHUO_DATA`,
      { cause: error },
    );
  }
};

/** The password of the embedded server, made at the first start and readable only by the folder's user. */
export const embeddedPassword = ({ path }: DataFolder): string => {
  const file = join(path, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
};

/** The record of the owner, if one was ever written and can be understood. */
export const readOwner = ({ path }: DataFolder): OwnerRecord | undefined => {
  try {
    return JSON.parse(readFileSync(join(path, 'postgres.owner.json'), 'utf8')) as OwnerRecord;
  } catch {
    return undefined;
  }
};

/** Records the owner. */
export const writeOwner = ({ path }: DataFolder, record: OwnerRecord): void =>
  writeFileSync(join(path, 'postgres.owner.json'), JSON.stringify(record), { mode: 0o600 });
