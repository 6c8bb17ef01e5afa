import { Algorithm, hash, type Options, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id with 19 MiB, two passes and one lane: the OWASP recommendation. */
const COST: Options = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many hashes are computed at once, and how many may wait: a flood of sign-ins costs bounded memory and time. */
const AT_ONCE = 2;
const WAITING = 200;

/** Shortest and longest password, in characters (our own assumption, after NIST SP 800-63B). */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

/** Too many people sign in at this moment. */
export class TooManySignIns extends Error {
  override readonly name = 'TooManySignIns';
}

/** Whether a password may be used by the account with this name. */
export const isStrongEnough = (password: string, name: string): boolean => {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) return false;
  return password.toLowerCase() !== name.toLowerCase() && new Set(password).size > 1;
};

/** Hashes and compares passwords, a few at a time. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Compared with when there is no such account, so that the answer takes as long. */
  private readonly nobody = hash('nobody has this password', COST);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Whether the password belongs to the hash; without a hash it takes as long and says no. */
  async matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    const other = passwordHash ?? (await this.nobody);
    const same = await this.inTurn(() => verify(other, password));
    return same && passwordHash !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= WAITING) throw new TooManySignIns();
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
