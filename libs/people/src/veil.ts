import { Inject, Injectable } from '@nestjs/common';
import { FieldCipher } from './field-cipher';
import { VAULT_KEYS } from './postgres.vault';
import type { VaultKeys } from './vault-keys';

/** Ids that a client may hold and hand back, such as in a cursor, without learning them; every process reads them. */
@Injectable()
export class Veil {
  private readonly cipher: FieldCipher;

  constructor(@Inject(VAULT_KEYS) keys: VaultKeys) {
    this.cipher = new FieldCipher(keys);
  }

  /** The id, encrypted for this purpose; each call gives another text. */
  over(id: string, purpose: string): string {
    return this.cipher.seal(id, `veil:${purpose}`).toString('base64url');
  }

  /** The id behind a veil of this purpose; undefined for anything else. */
  lifted(veiled: string, purpose: string): string | undefined {
    try {
      return this.cipher.open(Buffer.from(veiled, 'base64url'), `veil:${purpose}`);
    } catch {
      return undefined; // whatever is wrong with it, it is none of ours
    }
  }
}
