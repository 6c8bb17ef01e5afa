import { writeFileSync } from 'node:fs';

import type { FastifyRequest } from 'fastify';

import { temporaryFolder } from '@xinhuo/postgres/testing';

import { DemoDoor, demoAccountsFile } from './demo-door';

type Asked = Pick<FastifyRequest, 'socket' | 'headers'>;

const request = (remoteAddress: string, headers: Readonly<Record<string, string>> = {}): Asked =>
  ({ socket: { remoteAddress }, headers: { host: 'localhost:3000', ...headers } }) as unknown as Asked;

describe('the door of the demonstration', () => {
  const data = temporaryFolder();
  const door = new DemoDoor(data);

  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('is open to %s', (address) =>
    expect(door.isOpenTo(request(address))).toBe(true),
  );

  it.each(['10.0.0.1', '192.168.1.7', '::ffff:10.0.0.1', 'fe80::1', ''])('is shut to %s', (address) =>
    expect(door.isOpenTo(request(address))).toBe(false),
  );

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
    'is shut to who comes through a proxy that says %s',
    (header) => expect(door.isOpenTo(request('127.0.0.1', { [header]: '127.0.0.1' }))).toBe(false),
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', ''])(
    'is shut to a page that calls this machine %s',
    (host) => expect(door.isOpenTo(request('127.0.0.1', { host }))).toBe(false),
  );

  it('does not exist in a process that shows no demonstration', () => {
    const none = new DemoDoor(undefined);
    expect(none.isOpenTo(request('127.0.0.1'))).toBe(false);
    expect(none.accounts()).toEqual([]);
  });

  it('knows the accounts that were written down, and none without the file', () => {
    expect(door.accounts()).toEqual([]);
    const account = { account: 'yanshi', role: 'COUNTY', node: 'n', password: 'p' };
    writeFileSync(demoAccountsFile(data), JSON.stringify([account]));
    expect(door.accounts()).toEqual([account]);
  });
});
