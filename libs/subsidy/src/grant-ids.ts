import { derivedId } from '@xinhuo/kernel';
import type { Key } from '@xinhuo/money';

const SLUG = /^[a-z0-9][a-z0-9-]{0,59}$/;

/**
 * The id of a programme's round of a year; the stream is `round-<roundId>`. It follows from the two, so that nobody
 * opens a second one, out of which the same grants would be paid again.
 */
export const roundIdOf = (programmeId: string, year: number): string => derivedId('round', programmeId, year);

/** The id of a beneficiary's grant in a round; the stream is `grant-<grantId>`. */
export const grantIdOf = (roundId: string, beneficiary: string): string => derivedId('grant', roundId, beneficiary);

/** The id of a line in its grant. */
export const lineIdOf = ({ scheme, subject, part, payer }: Omit<Key, 'beneficiary'>): string =>
  derivedId('line', scheme, subject, part, payer);

/** The id of an envelope; a scheme key that is no plain word does not reach the name of a stream. */
export const budgetIdOf = (programmeId: string, year: number, scheme: string): string =>
  `${programmeId}-${year}-${SLUG.test(scheme) ? scheme : derivedId('scheme', scheme)}`;
