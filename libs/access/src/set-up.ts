import { createHash, randomInt } from 'node:crypto';

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { reject, type Rejection } from '@xinhuo/kernel';
import { commandContextFor, isRefused, type Receipt, RELEASE, systemActor } from '@xinhuo/runtime';

import type { AccountRejection } from './account.commands';
import { OpenAccount, OpenAccountHandler } from './account.handler';
import { Attempts } from './attempts';
import { Credentials } from './credentials';

/** Read aloud without mistakes: no 0 and O, no 1 and I. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 20;

/** No name that somebody types in begins with a blank, so nobody locks the set-up by signing in. */
const SET_UP = ' set-up';

const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex');

/** Why setting up is refused. */
export type SetUpRejection = AccountRejection | 'CODE_WRONG';

/** The one-time code that makes the first administrator of an empty store. */
@Injectable()
export class SetUpCode {
  constructor(
    private readonly db: DataSource,
    private readonly credentials: Credentials,
  ) {}

  /** A new code while nobody has an account; it replaces the one before. Undefined once somebody has. */
  async offer(): Promise<string | undefined> {
    if (await this.credentials.any()) return undefined;
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]!);
    const code = (letters.join('').match(/.{5}/g) ?? []).join('-');
    await this.db.query(
      'INSERT INTO access.set_up (code_hash) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET code_hash = excluded.code_hash',
      [hashOf(code)],
    );
    return code;
  }

  /** Whether a code has been offered and nobody has an account yet. */
  async isOffered(): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      'SELECT FROM access.set_up WHERE NOT EXISTS (SELECT FROM access.credential)',
    );
    return rows.length > 0;
  }

  /** Whether the code is the one offered last, and nobody has an account yet. */
  async fits(code: string): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      'SELECT FROM access.set_up WHERE code_hash = $1 AND NOT EXISTS (SELECT FROM access.credential)',
      [hashOf(code)],
    );
    return rows.length > 0;
  }

  /** Uses the code up; of two at once one gets true. */
  async use(code: string): Promise<boolean> {
    const rows: unknown[][] = await this.db.query('DELETE FROM access.set_up WHERE code_hash = $1 RETURNING 1', [
      hashOf(code),
    ]);
    return (rows[0]?.length ?? 0) > 0;
  }

  /** Gives a code back whose account was refused. */
  async putBack(code: string): Promise<void> {
    await this.db.query('INSERT INTO access.set_up (code_hash) VALUES ($1) ON CONFLICT DO NOTHING', [hashOf(code)]);
  }
}

/** Makes the first administrator. `nodeId` is the id that the city's own node will be registered with. */
export class SetUp extends Command<Receipt<SetUpRejection>> {
  constructor(
    readonly code: string,
    readonly account: {
      readonly accountId: string;
      readonly personId: string;
      readonly nodeId: string;
      readonly name: string;
      readonly password: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SetUp)
export class SetUpHandler implements ICommandHandler<SetUp> {
  constructor(
    private readonly codes: SetUpCode,
    private readonly attempts: Attempts,
    private readonly open: OpenAccountHandler,
  ) {}

  async execute({ code, account }: SetUp): Promise<Receipt<SetUpRejection>> {
    const wrong: Rejection<'CODE_WRONG'> = reject('CODE_WRONG');
    if (!(await this.attempts.begin(SET_UP)) || !(await this.codes.fits(code))) return wrong;
    await this.attempts.succeeded(SET_UP);
    if (!(await this.codes.use(code))) return wrong;
    const { accountId, personId, nodeId, ...secret } = account;
    const actor = systemActor('set-up');
    const command = { type: 'OpenAccount', accountId, personId, role: 'ADMIN', nodeId, by: actor.personId } as const;
    const receipt = await this.open.execute(
      new OpenAccount(command, secret, commandContextFor(actor, undefined, command, RELEASE)),
    );
    if (isRefused(receipt)) await this.codes.putBack(code);
    return receipt;
  }
}
