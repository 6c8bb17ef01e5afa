import { type Dated, dateRefusal, type DateRefusal, reject, type Rejection } from '@xinhuo/kernel';

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
