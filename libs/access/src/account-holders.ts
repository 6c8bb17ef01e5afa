import { Injectable } from '@nestjs/common';

import { parseIdNumber, reject, type Rejection } from '@xinhuo/kernel';
import { personIdOf, Vault } from '@xinhuo/people';

/** The human being whom an account is for, as an administrator reads it from an identity card. */
export interface HolderDetails {
  readonly name: string;
  readonly idNumber: string;
}

/** Why nobody can be told from what was typed. */
export type HolderRejection = 'ID_NUMBER_INVALID' | 'HOLDER_AMBIGUOUS' | 'HOLDER_NAME_DIFFERS';

/** Who it is; `isNew` when nobody has this identity number yet. */
export interface Holder {
  readonly personId: string;
  readonly isNew: boolean;
}

/**
 * One human being is one person, however many accounts they have: whoever has the identity number already, or a new
 * person whose id follows from it, so that two who open accounts at once, or a crash in between, make no second one.
 */
@Injectable()
export class AccountHolders {
  constructor(private readonly vault: Vault) {}

  async find({ name, idNumber }: HolderDetails): Promise<Holder | Rejection<HolderRejection>> {
    const number = parseIdNumber(idNumber)?.number;
    if (number === undefined) return reject('ID_NUMBER_INVALID');
    const known = await this.vault.duplicatesOf({ idNumber: number });
    if (known.length > 1) return reject('HOLDER_AMBIGUOUS');
    const [personId] = known;
    if (personId === undefined) {
      return { personId: personIdOf(this.vault, number), isNew: true };
    }
    const names = await this.vault.names([personId]);
    return names.get(personId) === name.trim() ? { personId, isNew: false } : reject('HOLDER_NAME_DIFFERS');
  }

  /** Keeps name and number of a new person, once the account is in the log. */
  async keep(personId: string, details: HolderDetails): Promise<void> {
    await this.vault.putPerson({ personId, ...details });
  }
}
