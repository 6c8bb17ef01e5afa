import { isDate } from './dates';

const CREDIT_CODE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;
const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'; // no I, O, S, V, Z (GB 32100-2015)

const creditCheckCharacter = (first17: string): string => {
  let sum = 0;
  let weight = 1; // powers of 3, modulo 31
  for (const character of first17) {
    sum += CREDIT_CODE_CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_CHARACTERS[(31 - (sum % 31)) % 31]!;
};

/**
 * A 统一社会信用代码 of 18 characters in capitals with its check character verified (GB 32100-2015); white space around
 * it and small letters are forgiven. `undefined` when it is none.
 */
export const parseCreditCode = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  if (!CREDIT_CODE.test(code)) return undefined;
  return creditCheckCharacter(code.slice(0, 17)) === code[17] ? code : undefined;
};

/** The check character that completes the first 17 characters of a credit code, for invented firms; `undefined` when malformed. */
export const completeCreditCode = (first17: string): string | undefined =>
  CREDIT_CODE.test(`${first17}0`) ? first17 + creditCheckCharacter(first17) : undefined;

/** A resident identity number 居民身份证号, verified. Personal data: for the vault only, never for an event or a log line. */
export interface IdNumber {
  /** 17 digits and a digit or `X`. */
  readonly number: string;
  readonly bornOn: string;
}

const ID_NUMBER = /^[1-9]\d{16}[\dX]$/;
const ID_CHECK_CHARACTERS = '10X98765432'; // ISO 7064 MOD 11-2 (GB 11643-1999)

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]; // powers of 2, modulo 11

const idCheckCharacter = (first17: string): string => {
  const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return ID_CHECK_CHARACTERS[sum % 11]!;
};

const birthDateIn = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/**
 * An identity number of 18 characters with its birth date and check digit verified; white space around it and a small
 * x are forgiven. `undefined` when it is none.
 */
export const parseIdNumber = (text: string): IdNumber | undefined => {
  const number = text.trim().toUpperCase();
  if (!ID_NUMBER.test(number)) return undefined;
  const bornOn = birthDateIn(number);
  if (!isDate(bornOn) || bornOn < '1900-01-01') return undefined;
  return idCheckCharacter(number.slice(0, 17)) === number[17] ? { number, bornOn } : undefined;
};

/** The check digit that completes the first 17 digits of an identity number, for invented persons; `undefined` when malformed. */
export const completeIdNumber = (first17: string): string | undefined =>
  ID_NUMBER.test(`${first17}0`) && isDate(birthDateIn(first17)) ? first17 + idCheckCharacter(first17) : undefined;
