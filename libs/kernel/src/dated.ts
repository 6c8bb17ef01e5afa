/** What a handler adds to a dated command: the business date, and how far back this sender may date things. */
export interface Dated {
  readonly today: string;
  readonly earliestOn: string;
}

/** Refusals of a business date: it lies after today, or before what the sender may still enter. */
export type DateRefusal = 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

/** Why a business date `YYYY-MM-DD` cannot be taken, if so; both bounds are allowed days. */
export const dateRefusal = (on: string, { today, earliestOn }: Dated): DateRefusal | undefined =>
  on > today ? 'DATE_IN_FUTURE' : on < earliestOn ? 'DATE_TOO_EARLY' : undefined;
