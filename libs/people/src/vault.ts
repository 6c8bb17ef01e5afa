import type { StreamName } from '@xinhuo/kernel';

/** A person as they are entered. All of it stays in the vault. */
export interface PersonDetails {
  readonly name: string;
  /** Verified by `parseIdNumber` before it is kept. */
  readonly idNumber?: string;
  readonly phone?: string;
}

/** Name and numbers as one registration brings them; the id tells two entries about one person apart. */
export type EnteredPerson = PersonDetails & { readonly personId: string; readonly detailsId: string };

/** Which entry about which person. */
export type PersonEntry = Pick<EnteredPerson, 'personId' | 'detailsId'>;

/** Free text that somebody typed; it is erased with the first of the persons it is about. */
export interface VaultText {
  readonly textId: string;
  /** The stream whose event is to name it; a text that none came to name is swept. */
  readonly namedIn: StreamName;
  readonly body: string;
  readonly personId?: string;
  /** Whom else it is about, such as the master of a pairing. */
  readonly alsoAbout?: readonly string[];
}

/** The number of a certificate or appointment. */
export interface VaultCertificate {
  readonly certificateId: string;
  readonly personId: string;
  readonly number: string;
}

/** An account that money may be paid to; the holder is a person or an enterprise. */
export interface VaultBankAccount {
  readonly accountId: string;
  readonly holderId: string;
  readonly bank: string;
  readonly number: string;
}

/**
 * Personal data beside the log (ADR-0010): names to sort and search, numbers encrypted with a keyed hash to look them up
 * by, free text. Writes of the same moment share one statement. Everything can be erased.
 */
export abstract class Vault {
  /** Keeps or replaces what is given; an erased person stays erased. Throws InvalidNumber for a malformed number. */
  abstract putPerson(person: PersonDetails & { readonly personId: string }): Promise<void>;

  /** Keeps an entry until its registration is in the log, unless the person has one already. Throws as `putPerson`. */
  abstract offerPerson(person: EnteredPerson): Promise<void>;

  /** The registration that brought this entry is in the log: the entry takes the place of any other, once. */
  abstract settlePerson(person: EnteredPerson): Promise<void>;

  /** The entry that is kept is the one of the registration in the log. */
  abstract confirmPerson(entry: PersonEntry): Promise<void>;

  /** The registration that brought this entry was refused: nothing of it stays. */
  abstract withdrawPerson(entry: PersonEntry): Promise<void>;

  /** Entries that have waited for their registration since before this instant, up to `limit`. */
  abstract waitingSince(before: Date, limit: number): Promise<readonly PersonEntry[]>;

  /** Plain names by person; who is unknown or erased is missing. Never for an answer: that is `PersonNames`. */
  abstract names(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Persons who have this identity number or this phone. A malformed number has no holder. */
  abstract duplicatesOf(numbers: Omit<PersonDetails, 'name'>): Promise<readonly string[]>;

  /** Up to `limit` persons whose name is found by characters, pinyin or initials, in the order of their names. */
  abstract search(text: string, limit: number): Promise<readonly string[]>;

  /**
   * A keyed hash of what somebody typed. It goes into the id by which an event names a text or number, so that nobody
   * can exchange the content afterwards, and nobody without the key can guess it.
   */
  abstract fingerprint(typed: string): string;

  /** Keeps a text before the event that names it is in the log. */
  abstract putText(text: VaultText): Promise<void>;

  /** Texts kept before this instant of which nobody has looked yet whether an event names them, up to `limit`. */
  abstract unsettledTexts(before: Date, limit: number): Promise<readonly Pick<VaultText, 'textId' | 'namedIn'>[]>;

  /** Events name these. */
  abstract settleTexts(textIds: readonly string[]): Promise<void>;

  /** No event names these; what was written anew since `before` stays all the same. */
  abstract forgetTexts(textIds: readonly string[], before: Date): Promise<void>;

  /** Texts by id; what is unknown or erased is missing. */
  abstract texts(textIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  abstract putCertificate(certificate: VaultCertificate): Promise<void>;

  /** Certificate numbers in the clear by id. */
  abstract certificates(certificateIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Those of the certificates whose number is also on one of another person: the same paper used twice. */
  abstract sharedCertificates(certificateIds: readonly string[]): Promise<ReadonlySet<string>>;

  abstract putBankAccount(account: VaultBankAccount): Promise<void>;

  /** Bank accounts in the clear by id, for a payment file. */
  abstract bankAccounts(accountIds: readonly string[]): Promise<ReadonlyMap<string, VaultBankAccount>>;

  /**
   * Blanks the person and removes their numbers and all texts about them. Nothing about them is taken in afterwards.
   * Repeating it changes nothing.
   */
  abstract erase(personId: string): Promise<void>;
}

/** A number that cannot be one: `field` says which, never the value. */
export class InvalidNumber extends Error {
  override readonly name = 'InvalidNumber';
  constructor(readonly field: 'idNumber' | 'phone') {
    super(`The ${field} is malformed`);
  }
}
