import { Injectable } from '@nestjs/common';
import { derivedId, parseIdNumber, reject, type Rejection } from '@xinhuo/kernel';
import { type PersonDetails, Vault } from './vault';

/** The id of a person whom an account was opened for by identity number: it follows from the number. */
export const personIdOf = (vault: Vault, idNumber: string): string =>
  derivedId('person', vault.fingerprint(`id_number:${idNumber}`));

/**
 * One human being is one person: an officer who is registered as a worker too stays the person of their account, so
 * that four eyes see both as one.
 */
@Injectable()
export class PersonOfNumber {
  constructor(private readonly vault: Vault) {}

  /**
   * The person who has an account under this identity number; undefined where nobody has.
   * Refused with `NAME_DIFFERS` where the account goes by another name.
   */
  async of({ name, idNumber }: PersonDetails): Promise<string | undefined | Rejection<'NAME_DIFFERS'>> {
    const number = idNumber === undefined ? undefined : parseIdNumber(idNumber)?.number;
    if (number === undefined) return undefined;
    const personId = personIdOf(this.vault, number);
    const known = (await this.vault.names([personId])).get(personId);
    if (known === undefined) return undefined;
    return known === name.trim() ? personId : reject('NAME_DIFFERS');
  }
}
