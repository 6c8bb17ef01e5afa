import { canonicalJson, type Dated, dateRefusal, type DateRefusal, reject, type Rejection } from '@xinhuo/kernel';

const SHA256 = /^[0-9a-f]{64}$/;

/** The day is no later than today, no earlier than the sender may go back, and not before `from`. */
export const dayRefusal = (on: string, dated: Dated, from = ''): Rejection<DateRefusal> | undefined => {
  const earliestOn = from > dated.earliestOn ? from : dated.earliestOn;
  const refusal = dateRefusal(on, { ...dated, earliestOn });
  return refusal && reject(refusal, { on });
};

/** At least one file, each named by its SHA-256 and named once. */
export const isEvidence = (files: readonly string[]): boolean =>
  files.length > 0 && files.every((file) => SHA256.test(file)) && new Set(files).size === files.length;

/** At least one person, nobody twice. */
export const isTeam = (personIds: readonly string[]): boolean =>
  personIds.length > 0 && personIds.every((id) => id !== '') && new Set(personIds).size === personIds.length;

/** The most characters of an official name or of a code. */
export const MOST_NAME = 60;

const OFFICIAL =
  /^[\p{Script=Han}\p{Script=Latin}\p{Nd}][\p{Script=Han}\p{Script=Latin}\p{Nd} ·．.、—–“”‘’"'《》（）()&/+-]*$/u;

/**
 * Whether this can be a name under which something is known in public, or a code: short, of letters, digits and the
 * marks of names. It stays in the log for ever (ADR-0010), so it is no place for numbers of people or for remarks.
 */
export const isOfficialName = (name: string): boolean =>
  [...name].length <= MOST_NAME && OFFICIAL.test(name) && !/\d{7}/.test(name);

/** Whether a repeated command says the same as what was recorded: only then it is taken for done. */
export const sameAs = <T extends object, K extends keyof T>(
  known: T,
  asked: { readonly [P in K]: unknown },
  members: readonly K[],
): boolean => members.every((member) => canonicalJson(known[member]) === canonicalJson(asked[member]));
