import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultKeys } from './vault-keys';

describe('the keys of the vault', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vault-keys-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are made once, and only their user can read them', () => {
    const first = vaultKeys(folder);
    expect(vaultKeys(folder)).toEqual(first);
    expect(first[0].secret).toHaveLength(32);
    expect(statSync(join(folder, 'vault.keys')).mode & 0o777).toBe(0o600);
  });

  it('come from the environment before the folder', () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    const keys = vaultKeys(folder, `new:${secret},old:${Buffer.alloc(32, 8).toString('base64url')}`);
    expect(keys.map(({ keyId }) => keyId)).toEqual(['new', 'old']);
  });

  it('are refused when they are damaged, and never made anew over what is there', () => {
    writeFileSync(join(folder, 'vault.keys'), 'short:abc');
    expect(() => vaultKeys(folder)).toThrow('restore them from the backup');
    expect(readFileSync(join(folder, 'vault.keys'), 'utf8')).toBe('short:abc');
    expect(() => vaultKeys(folder, 'x')).toThrow('XINHUO_VAULT_KEY');
  });
});
