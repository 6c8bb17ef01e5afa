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
