import { SignJWT } from 'jose';

import type { Actor } from '@xinhuo/kernel';

import type { Revocations } from './revocations';
import type { TokenKeys } from './token-keys';
import { Tokens } from './tokens';

const key = (kid: string, byte: number) => ({ kid, secret: new Uint8Array(32).fill(byte) });
const actor: Actor = { accountId: 'a', personId: 'p', role: 'MASTER', nodeId: 'n' };

/** Nothing is revoked but what is in the set; the real list is a table (sign-in journey). */
const withKeys = (keys: TokenKeys, revoked = new Set<string>()) =>
  new Tokens(keys, {
    covers: (_: number, ...subjects: readonly string[]) => subjects.some((subject) => revoked.has(subject)),
  } as Revocations);

const signed = (kid: string, byte: number, claims: object, expires = '1h') =>
  new SignJWT({ person: 'p', role: 'MASTER', node: 'n', sid: 's', ...claims })
    .setProtectedHeader({ alg: 'HS256', kid })
    .setIssuer('xinhuo')
    .setSubject('a')
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key(kid, byte).secret);

describe('a token', () => {
  const keys: TokenKeys = [key('k1', 1), key('k0', 0)];

  it('speaks for the one it was made for', async () => {
    const tokens = withKeys(keys);
    const { token } = await tokens.make({ actor, sessionId: 's' });
    expect(await tokens.verify(token)).toMatchObject({ actor, sessionId: 's' });
    expect(await tokens.verify(token)).toMatchObject({ actor });
  });

  it('of the key before still holds; of an unknown key, a false secret or a changed claim it does not', async () => {
    const tokens = withKeys(keys);
    expect(await tokens.verify(await signed('k0', 0, {}))).toMatchObject({ actor });
    expect(await tokens.verify(await signed('k9', 1, {}))).toBeUndefined();
    expect(await tokens.verify(await signed('k1', 2, {}))).toBeUndefined();
    const [head, , tail] = (await tokens.make({ actor, sessionId: 's' })).token.split('.');
    const claims = Buffer.from('{"iss":"xinhuo","sub":"a","role":"ADMIN","iat":1,"exp":9999999999,"sid":"s"}');
    expect(await tokens.verify(`${head}.${claims.toString('base64url')}.${tail}`)).toBeUndefined();
  });

  it('without a signature is none', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'xinhuo', sub: 'a', role: 'ADMIN', iat: 1, exp: 9_999_999_999, sid: 's' };
    expect(await withKeys(keys).verify(`${part({ alg: 'none' })}.${part(claims)}.`)).toBeUndefined();
  });

  it('holds no role that does not exist, and nothing after it has run out', async () => {
    const tokens = withKeys(keys);
    expect(await tokens.verify(await signed('k1', 1, { role: 'KING' }))).toBeUndefined();
    expect(await tokens.verify(await signed('k1', 1, {}, '-1s'))).toBeUndefined();
  });

  it('dies with its session or account, also when it is remembered', async () => {
    const revoked = new Set<string>();
    const tokens = withKeys(keys, revoked);
    const { token } = await tokens.make({ actor, sessionId: 's' });
    expect(await tokens.verify(token)).toBeDefined();
    revoked.add('s');
    expect(await tokens.verify(token)).toBeUndefined();
  });
});
