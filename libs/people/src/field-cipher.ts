import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { VaultKey, VaultKeys } from './vault-keys';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Where a sealed value lies, as `column:id`. It cannot be opened in another place, so rows cannot be swapped. */
export type Place = `${string}:${string}`;

interface DerivedKey {
  readonly keyId: string;
  readonly encryption: Buffer;
  readonly lookUp: Buffer;
}

const derived = ({ keyId, secret }: VaultKey): DerivedKey => {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `xinhuo vault ${use}`, 32));
  return { keyId, encryption: derive('encryption'), lookUp: derive('look-up') };
};

/** Encrypts single fields (AES-256-GCM, the key's id in front) and makes the keyed hashes that find them again. */
export class FieldCipher {
  private readonly current: DerivedKey;
  private readonly keys: ReadonlyMap<string, DerivedKey>;

  constructor(keys: VaultKeys) {
    const [first, ...others] = keys;
    this.current = derived(first);
    this.keys = new Map([this.current, ...others.map(derived)].map((key) => [key.keyId, key]));
  }

  /** Layout: length of the key id, key id, nonce, tag, ciphertext. */
  seal(plain: string, place: Place): Buffer {
    const { keyId, encryption } = this.current;
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, encryption, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([keyId.length]), Buffer.from(keyId), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws when the key is missing, or the value was changed or put in another place. */
  open(sealed: Buffer, place: Place): string {
    const start = 1 + (sealed[0] ?? 0);
    const keyId = sealed.subarray(1, start).toString();
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`The vault key ${keyId} is missing`);
    const nonce = sealed.subarray(start, start + NONCE);
    const decipher = createDecipheriv(ALGORITHM, key.encryption, nonce).setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(start + NONCE, start + NONCE + TAG));
    return decipher.update(sealed.subarray(start + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  }

  /** What is kept beside a sealed value to find it by; of one kind equal values have equal hashes. */
  lookUpHash(kind: string, value: string): Buffer {
    return hashWith(this.current, kind, value);
  }

  /** The hashes by which a value may have been kept, under the present key and former ones. */
  lookUpHashes(kind: string, value: string): Buffer[] {
    return [...this.keys.values()].map((key) => hashWith(key, kind, value));
  }
}

const hashWith = ({ lookUp }: DerivedKey, kind: string, value: string): Buffer =>
  createHmac('sha256', lookUp).update(`${kind}\u0000${value}`).digest();
