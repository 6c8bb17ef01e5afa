import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FastifyRequest } from 'fastify';

import type { AccountRole } from '@xinhuo/access';

/** What is told of a demonstration account; the password was made at random when the city was begun. */
export interface DemoAccount {
  readonly account: string;
  readonly role: AccountRole;
  readonly node: string;
  readonly password: string;
}

/** Where the accounts are written down, readable by the owner of the data folder alone. */
export const demoAccountsFile = (data: string): string => join(data, 'demo-accounts.json');

/** What a proxy adds: whoever comes through one is not known to sit at this machine. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
/** A page of another site that a browser was tricked into sending here by name bears that name. */
const OWN_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

const sitsHere = ({ socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  OWN_HOST.test(headers.host ?? '') &&
  PROXY_HEADERS.every((name) => headers[name] === undefined);

/**
 * Sign-in without a password to the accounts of the demonstration: only where the process was started to show it, and
 * only for who sits at the machine itself. Passwords stay in the file.
 */
export class DemoDoor {
  /** `data`: the folder of a process that shows the demonstration; undefined for every other process. */
  constructor(private readonly data: string | undefined) {}

  /** Whether this request may sign in by a click. */
  isOpenTo(request: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
    return this.data !== undefined && sitsHere(request);
  }

  /** The accounts, with their passwords; none when the file is gone. */
  accounts(): readonly DemoAccount[] {
    if (this.data === undefined) return [];
    try {
      return JSON.parse(readFileSync(demoAccountsFile(this.data), 'utf8')) as DemoAccount[];
    } catch {
      return [];
    }
  }
}
