import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A secret of 32 bytes that tokens are signed with; `kid` names it in each token. */
export interface TokenKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** The first signs, all verify. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

const FILE = 'token-keys.json';
/** Keys kept after a rotation: the new one, and the one that unexpired tokens were signed with. */
const KEPT = 2;

interface Written {
  readonly kid: string;
  readonly secret: string;
}

const read = (keys: readonly Written[], source: string): TokenKeys => {
  const parsed = keys.map(({ kid, secret }) => ({ kid, secret: new Uint8Array(Buffer.from(secret, 'base64url')) }));
  const [first, ...others] = parsed;
  if (!first || parsed.some(({ kid, secret }) => !kid || secret.length < 32)) {
    throw new Error(`${source} needs at least one key, and each key a name and 32 bytes in base64url`);
  }
  return [first, ...others];
};

const newKey = (): Written => ({ kid: randomUUID().slice(0, 8), secret: randomBytes(32).toString('base64url') });

const fromEnvironment = (text: string): TokenKeys => {
  const keys = text.split(',').map((part) => {
    const [kid = '', secret = ''] = part.trim().split(':');
    return { kid, secret };
  });
  return read(keys, 'XINHUO_TOKEN_KEYS');
};

const readFile = (file: string): TokenKeys => {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')) as Written[], file);
  } catch (error) {
    throw new Error(
      `The token keys in ${file} cannot be read. Restore the file, or remove it: everybody signs in again.`,
      {
        cause: error,
      },
    );
  }
};

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

/**
 * The keys of this installation: `XINHUO_TOKEN_KEYS` (`kid:base64url,kid:base64url`, for several machines), else those
 * in the data folder, made at the first start and readable only by its user.
 */
export const tokenKeys = (data: string, environment?: string): TokenKeys => {
  if (environment) return fromEnvironment(environment);
  const file = join(data, FILE);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, JSON.stringify([newKey()]), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  return readFile(file);
};

/** Puts a new key first and keeps the one before it. Running processes take it up at their next start. */
export const rotateTokenKeys = (data: string): TokenKeys => {
  tokenKeys(data);
  const file = join(data, FILE);
  const before = JSON.parse(readFileSync(file, 'utf8')) as Written[];
  const next = [newKey(), ...before].slice(0, KEPT);
  writeFileSync(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return read(next, file);
};
