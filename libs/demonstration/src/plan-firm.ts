import { addDays, derivedId, type Grade } from '@xinhuo/kernel';
import type { PlannedFirm, PlannedPairing, PlannedPromotion, PlannedWorker } from './city-plan';
import type { FirmSketch } from './firm-sketch';
import { slipInto } from './on-time';
import type { Persons } from './people';
import type { Random } from './random';
import { layOut, type PairingYear, type Stand } from './year-of-pairing';

/** What the city hands a firm out of its totals. */
export interface FirmShare {
  readonly sketch: FirmSketch;
  readonly enterpriseId: string;
  /** The trade of each apprentice who gets to independent work, with the days that it took. */
  readonly independents: readonly { readonly trade: string; readonly days: number }[];
  /** Trades of the firm for everybody else. */
  readonly trades: readonly string[];
  readonly promotions: readonly { readonly from: Grade; readonly to: Grade }[];
}

/** The people of a firm and their year. */
export type FirmYear = Pick<PlannedFirm, 'masters' | 'pairings' | 'promotions'>;

const APPRENTICES_PER_MASTER = 2.9;
const NEXT: Readonly<Partial<Record<Grade, Grade>>> = {
  APPRENTICE: 'JUNIOR',
  JUNIOR: 'INTERMEDIATE',
  INTERMEDIATE: 'SENIOR',
};

const standOf = (n: number, { independent, fit }: FirmSketch): Stand =>
  n < independent ? 'independent' : n < fit ? 'fit' : 'novice';

/** Pairings that ended lie among the novices; what was due after the end, unsigned, is due no more. */
const endOf = (n: number, { apprentices, left, endedOtherwise }: FirmSketch) =>
  n >= apprentices - left ? 'left' : n >= apprentices - left - endedOtherwise ? 'otherwise' : null;

const cutShort = (year: PairingYear, random: Random): PairingYear => {
  const endedOn = addDays(year.approvedOn, random.whole(8, 20));
  const signed = year.signed.filter(({ signedOn }) => signedOn <= endedOn);
  return { ...year, signed, due: signed.filter(({ dueOn }) => dueOn.startsWith('2025')).length, endedOn };
};

const mastersOf = (share: FirmShare, persons: Persons, random: Random): PlannedWorker[] => {
  const promoted = share.promotions.filter(({ from }) => from === 'SENIOR').length;
  const count = Math.max(Math.ceil(share.sketch.apprentices / APPRENTICES_PER_MASTER), promoted);
  const grades = ['SENIOR', 'SENIOR', 'TECHNICIAN', 'TECHNICIAN', 'SENIOR_TECHNICIAN'] as const;
  return Array.from({ length: count }, (_, n) =>
    persons.worker(random.pick(share.trades), n < promoted ? 'SENIOR' : random.pick(grades)),
  );
};

/** Plans the people of a firm, their pairings and promotions so that they come to the sketch's counts. */
export const planFirmYear = (share: FirmShare, persons: Persons, random: Random): FirmYear => {
  const { sketch } = share;
  const masters = mastersOf(share, persons, random);
  const laidOut = Array.from({ length: sketch.apprentices }, (_, n) => {
    const ending = endOf(n, sketch);
    const daysToIndependent = share.independents[n]?.days ?? 0;
    // Who left or gave up began in summer, so that there is time to end in.
    const strong = sketch.strong && ending === null;
    const year = layOut(random, { stand: standOf(n, sketch), strong, daysToIndependent });
    return ending ? cutShort(year, random) : year;
  });
  const climbing = share.promotions.filter(({ from }) => from !== 'SENIOR');
  const pairings = slipInto(sketch, laidOut).map((year, n): PlannedPairing => {
    const { startedOn, endsOn, registeredOn, approvedOn, signed, endedOn } = year;
    const grade = climbing[n]?.from ?? random.pick(['APPRENTICE', 'APPRENTICE', 'JUNIOR', 'INTERMEDIATE'] as const);
    const apprentice = persons.worker(share.independents[n]?.trade ?? random.pick(share.trades), grade);
    const ending = endOf(n, sketch);
    return {
      pairingId: derivedId('demonstration', apprentice.personId, 'pairing'),
      masterId: masters[n % masters.length]!.personId,
      apprentice,
      targetGrade: NEXT[grade]!,
      ...{ startedOn, endsOn, registeredOn, approvedOn, signed },
      ended: ending && {
        on: endedOn!,
        reason: ending === 'left' ? 'APPRENTICE_LEFT' : 'BY_AGREEMENT',
        left: ending === 'left',
      },
      assessed: null,
    };
  });
  return { masters, pairings, promotions: promotionsOf(share, { masters, pairings }, random) };
};

const promotionsOf = (
  { promotions }: FirmShare,
  { masters, pairings }: Pick<FirmYear, 'masters' | 'pairings'>,
  random: Random,
): PlannedPromotion[] => {
  const climbing = promotions.filter(({ from }) => from !== 'SENIOR');
  const ofMasters = promotions.filter(({ from }) => from === 'SENIOR');
  const promotionOf = (personId: string) => derivedId('demonstration', personId, 'promotion');
  return [
    ...climbing.map(({ from, to }, n): PlannedPromotion => {
      const { apprentice, pairingId, approvedOn } = pairings[n]!;
      const earliest = addDays(approvedOn, 14);
      const certifiedOn = addDays(earliest, random.whole(0, 30));
      return {
        promotionId: promotionOf(apprentice.personId),
        personId: apprentice.personId,
        pairingId,
        from,
        to,
        certifiedOn: certifiedOn < '2025-12-20' ? certifiedOn : '2025-12-20',
      };
    }),
    ...ofMasters.map(({ from, to }, n): PlannedPromotion => {
      const { personId } = masters[n]!;
      const certifiedOn = addDays('2025-03-01', random.whole(0, 280));
      return { promotionId: promotionOf(personId), personId, pairingId: null, from, to, certifiedOn };
    }),
  ];
};
