import { gradeRank, unreachable, type Acted, type Grade } from '@xinhuo/kernel';
import type { ConsentPurpose, PromotionFacts, WorkerEvent } from './people.events';

/** One promotion of a worker as the rules know it. */
export interface KnownPromotion {
  readonly status: 'recorded' | 'verified' | 'revoked';
  readonly facts: PromotionFacts;
  /** Who recorded it, for four eyes. */
  readonly recorder: Acted;
  /** The papers that were recorded with it. */
  readonly papers: { readonly certificateId: string; readonly scan: string; readonly reasonId: string | null };
  readonly recordedOn: string;
}

/** What the rules know of a worker once registered. */
export interface KnownWorker {
  readonly personId: string;
  readonly enterpriseId: string;
  readonly trade: string;
  /** What they held when they were registered, before any promotion recorded here. */
  readonly registeredGrade: Grade;
  readonly registeredOn: string;
  /** The entry of name and numbers that this registration brought; null when it brought none. */
  readonly detailsId: string | null;
  /** What they hold now. */
  readonly grade: Grade;
  readonly promotions: Readonly<Record<string, KnownPromotion>>;
  /** The one pairing that holds this person as an apprentice. */
  readonly heldBy: string | null;
  /** The master of each pairing that ever held this person. */
  readonly masters: Readonly<Record<string, string>>;
  /** The version agreed to, by purpose, where the consent stands. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, number>>>;
}

/** A worker by phase: unknown, employed, gone, or erased from the vault. */
export type Worker = { readonly phase: 'none' } | ({ readonly phase: 'employed' | 'left' | 'erased' } & KnownWorker);

/** A worker of whom something is known. */
export type RegisteredWorker = Exclude<Worker, { phase: 'none' }>;

/** Nobody yet. */
export const initialWorker: Worker = { phase: 'none' };

/**
 * The grade that a worker held on a day: that of the last verified promotion certified by then, else the registered
 * one. Of two certified on one day the higher counts.
 */
export const gradeOn = (
  { registeredGrade, promotions }: Pick<KnownWorker, 'registeredGrade' | 'promotions'>,
  day: string,
): Grade =>
  Object.values(promotions)
    .filter(({ status, facts }) => status === 'verified' && facts.certifiedOn <= day)
    .map(({ facts }) => facts)
    .sort((a, b) => (a.certifiedOn < b.certifiedOn ? -1 : a.certifiedOn > b.certifiedOn ? 1 : byGrade(a, b)))
    .at(-1)?.to ?? registeredGrade;

const byGrade = (a: PromotionFacts, b: PromotionFacts): number => gradeRank(a.to) - gradeRank(b.to);

/** The grade once one promotion has another status; `9` is after every day. */
export const gradeAfter = (worker: KnownWorker, promotionId: string, status: KnownPromotion['status']): Grade =>
  gradeOn({ ...worker, promotions: withStatus(worker, promotionId, status) }, '9');

const withStatus = ({ promotions }: KnownWorker, promotionId: string, status: KnownPromotion['status']) => {
  const known = promotions[promotionId];
  return known ? { ...promotions, [promotionId]: { ...known, status } } : promotions;
};

const registered = ({ data }: Extract<WorkerEvent, { type: 'WorkerRegistered' }>): Worker => ({
  phase: 'employed',
  personId: data.personId,
  enterpriseId: data.enterpriseId,
  trade: data.trade,
  registeredGrade: data.grade,
  registeredOn: data.registeredOn,
  detailsId: data.detailsId ?? null,
  grade: data.grade,
  promotions: {},
  heldBy: null,
  masters: {},
  consents: {},
});

const recorded = (worker: RegisteredWorker, { data }: Extract<WorkerEvent, { type: 'PromotionRecorded' }>): Worker => {
  const { promotionId, personId, programmeId, enterpriseId, pairingId, masterId, from, to, certifiedOn } = data;
  const promotion: KnownPromotion = {
    status: 'recorded',
    facts: { promotionId, personId, programmeId, enterpriseId, pairingId, masterId, from, to, certifiedOn },
    recorder: data.enteredBy ? { by: data.by, enteredBy: data.enteredBy } : { by: data.by },
    papers: { certificateId: data.certificateId, scan: data.scan, reasonId: data.reasonId ?? null },
    recordedOn: data.recordedOn,
  };
  return { ...worker, promotions: { ...worker.promotions, [promotionId]: promotion } };
};

const judged = (worker: RegisteredWorker, promotionId: string, status: KnownPromotion['status']): Worker => ({
  ...worker,
  promotions: withStatus(worker, promotionId, status),
  grade: gradeAfter(worker, promotionId, status),
});

const withoutConsent = ({ consents }: RegisteredWorker, purpose: ConsentPurpose): KnownWorker['consents'] => {
  const { [purpose]: _, ...standing } = consents;
  return standing;
};

/** The worker after one more fact. */
export const evolveWorker = (worker: Worker, event: WorkerEvent): Worker => {
  if (event.type === 'WorkerRegistered') return registered(event);
  if (worker.phase === 'none') return worker;
  switch (event.type) {
    case 'WorkerMoved':
      return { ...worker, phase: 'employed', enterpriseId: event.data.enterpriseId };
    case 'WorkerLeft':
      return { ...worker, phase: 'left' };
    case 'ApprenticeshipReserved': {
      const { pairingId, masterId } = event.data;
      return { ...worker, heldBy: pairingId, masters: { ...worker.masters, [pairingId]: masterId } };
    }
    case 'ApprenticeshipReleased':
      return { ...worker, heldBy: null };
    case 'PromotionRecorded':
      return recorded(worker, event);
    case 'PromotionVerified':
      return judged(worker, event.data.promotionId, 'verified');
    case 'PromotionRevoked':
      return judged(worker, event.data.promotionId, 'revoked');
    case 'ConsentGiven':
      return { ...worker, consents: { ...worker.consents, [event.data.purpose]: event.data.version } };
    case 'ConsentWithdrawn':
      return { ...worker, consents: withoutConsent(worker, event.data.purpose) };
    case 'PersonErased':
      return { ...worker, phase: 'erased', consents: {} };
    default:
      return unreachable(event);
  }
};
