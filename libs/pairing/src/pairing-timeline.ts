import type { Position, RecordedEvent } from '@xinhuo/kernel';
import type { Party, PairingEvent } from './pairing.events';

/** One fact of a pairing as its timeline shows it. */
export interface TimelineEntry {
  readonly position: Position;
  readonly type: PairingEvent['type'];
  /** The business date of the fact. */
  readonly on: string;
  /** When it was recorded: an instant, UTC. */
  readonly recordedAt: string;
  /** Who acted, and who entered it for them; the system is nobody. */
  readonly by: string | null;
  readonly enteredBy: string | null;
  readonly milestone: string | null;
  readonly version: number | null;
  readonly party: Party | null;
  /** Vault text of a reason, note or remark. */
  readonly textId: string | null;
  readonly files: readonly string[];
}

/** What any fact of a pairing may say; each says some of it. */
type Said = Readonly<
  Partial<Record<'by' | 'enteredBy' | 'milestone' | 'reasonId' | 'noteId' | 'remarkId' | 'scan', string>>
> & {
  readonly version?: number;
  readonly party?: Party;
  readonly evidence?: readonly string[];
};

const dayOf = ({ type, data }: PairingEvent): string => {
  switch (type) {
    case 'PairingRegistered':
      return data.registeredOn;
    case 'AgreementDrafted':
      return data.draftedOn;
    case 'AgreementConfirmed':
      return data.confirmedOn;
    case 'AgreementTookForce':
    case 'AgreementAmended':
      return data.approvedOn;
    case 'AgreementDeclined':
    case 'AmendmentDeclined':
      return data.declinedOn;
    case 'AgreementLapsed':
    case 'AmendmentLapsed':
      return data.lapsedOn;
    default:
      return dayOfTraining({ type, data } as TrainingFact);
  }
};

type TrainingFact = Extract<
  PairingEvent,
  { type: `Milestone${string}` | `Gate${string}` | 'SignOffWithdrawn' | 'PairingCompleted' | 'PairingEnded' }
>;

const dayOfTraining = ({ type, data }: TrainingFact): string => {
  switch (type) {
    case 'MilestoneSubmitted':
      return data.submittedOn;
    case 'MilestoneReturned':
      return data.returnedOn;
    case 'MilestoneSigned':
      return data.signedOn;
    case 'GateCoSigned':
      return data.coSignedOn;
    case 'GatePassed':
      return data.passedOn;
    case 'SignOffWithdrawn':
      return data.withdrawnOn;
    case 'PairingCompleted':
      return data.completedOn;
    case 'PairingEnded':
      return data.endedOn;
  }
};

const filesOf = ({ evidence = [], scan }: Said): readonly string[] => [
  ...new Set(scan ? [...evidence, scan] : evidence),
];

/** A recorded fact as an entry; its data already in today's shape. */
export const timelineEntry = ({ position, type, data, metadata }: RecordedEvent): TimelineEntry => {
  const fact = { type, data } as PairingEvent;
  const { by, enteredBy, milestone, version, party, reasonId, noteId, remarkId, ...said } = data as Said;
  return {
    position,
    type: fact.type,
    on: dayOf(fact),
    recordedAt: metadata.at,
    by: by ?? null,
    enteredBy: enteredBy ?? null,
    milestone: milestone ?? null,
    version: version ?? null,
    party: party ?? null,
    textId: reasonId ?? noteId ?? remarkId ?? null,
    files: filesOf(said),
  };
};
