import { Injectable } from '@nestjs/common';

import { Attempts } from './attempts';
import { type Credential, Credentials, signInName } from './credentials';
import { Passwords } from './passwords';

/** Compares a password with the one of an account, counting attempts; the only place where passwords are looked at. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  /** The account that the name and password belong to; undefined also while the name is locked. @throws TooManySignIns */
  async accountOf(name: string, password: string): Promise<string | undefined> {
    const typed = signInName(name);
    if (!(await this.attempts.begin(typed))) return undefined;
    const credential = await this.credentials.byName(typed);
    return (await this.isRight(credential, typed, password)) ? credential?.accountId : undefined;
  }

  /** Whether the password is the account's; a stolen session must not find it out by asking here. */
  async isOf(credential: Credential, password: string): Promise<boolean> {
    return (await this.attempts.begin(credential.name)) && this.isRight(credential, credential.name, password);
  }

  private async isRight(credential: Credential | undefined, name: string, password: string): Promise<boolean> {
    const right = await this.passwords.matches(credential?.passwordHash, password);
    if (right) await this.attempts.succeeded(name);
    return right;
  }
}
