import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rotateTokenKeys, tokenKeys } from './token-keys';

const folder = () => mkdtempSync(join(tmpdir(), 'keys-'));
const secret = Buffer.alloc(32, 7).toString('base64url');

describe('the keys of tokens', () => {
  it('are made once and readable only by their owner', () => {
    const data = folder();
    const first = tokenKeys(data);
    expect(tokenKeys(data)).toEqual(first);
    expect(statSync(join(data, 'token-keys.json')).mode & 0o777).toBe(0o600);
    expect(first[0].secret).toHaveLength(32);
  });

  it('are rotated so that tokens of the key before still hold, and older ones no more', () => {
    const data = folder();
    const [old] = tokenKeys(data);
    const [next, kept] = rotateTokenKeys(data);
    expect(kept).toEqual(old);
    expect(next.kid).not.toBe(old.kid);
    expect(rotateTokenKeys(data).map(({ kid }) => kid)).not.toContain(old.kid);
    expect(tokenKeys(data)).toHaveLength(2);
  });

  it('come from the environment for several machines', () => {
    expect(tokenKeys('/nowhere', `b:${secret}, a:${secret}`).map(({ kid }) => kid)).toEqual(['b', 'a']);
    expect(() => tokenKeys('/nowhere', 'a:short')).toThrow('32 bytes');
  });

  it('say what to do when their file is broken', () => {
    const data = folder();
    writeFileSync(join(data, 'token-keys.json'), '[]');
    expect(() => tokenKeys(data)).toThrow('Restore the file');
    expect(readFileSync(join(data, 'token-keys.json'), 'utf8')).toBe('[]');
  });
});
