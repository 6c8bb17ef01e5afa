import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A secret of 32 bytes; `keyId` is written beside all that it encrypts. */
export interface VaultKey {
  readonly keyId: string;
  readonly secret: Buffer;
}

/** The first encrypts, all decrypt and look up: a rotation puts a new key first and keeps the old ones. */
export type VaultKeys = readonly [VaultKey, ...VaultKey[]];

const FILE = 'vault.keys';

const parse = (text: string, source: string): VaultKeys => {
  const keys = text.split(/[,\s]+/).filter(Boolean).map((part) => {
    const [keyId = '', secret = ''] = part.split(':');
    return { keyId, secret: Buffer.from(secret, 'base64url') };
  }); // prettier-ignore
  const [first, ...others] = keys;
  if (!first || keys.some(({ keyId, secret }) => !/^[\w-]{1,32}$/.test(keyId) || secret.length !== 32)) {
    throw new Error(
      `${source} must hold vault keys as name:secret, each secret 32 bytes in base64url, the one in use first. ` +
        'Without the keys that were used the numbers in the vault cannot be read: restore them from the backup.',
    );
  }
  return [first, ...others];
};

const madeOnce = (file: string): void => {
  const line = `${randomUUID().slice(0, 8)}:${randomBytes(32).toString('base64url')}\n`;
  try {
    writeFileSync(file, line, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/**
 * The keys of the vault: `XINHUO_VAULT_KEY` (`name:base64url`, several with commas between, the one in use first), else
 * those in the data folder, made at the first start and readable only by its user.
 */
export const vaultKeys = (data: string, environment?: string): VaultKeys => {
  if (environment) return parse(environment, 'XINHUO_VAULT_KEY');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const file = join(data, FILE);
  madeOnce(file);
  return parse(readFileSync(file, 'utf8'), file);
};
