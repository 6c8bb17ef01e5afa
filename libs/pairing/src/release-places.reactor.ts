import type { Reaction, Reactor } from '@xinhuo/kernel';

/** Whom a pairing held. */
export interface Hold {
  readonly pairingId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

/** The ways in which a pairing may be over. */
export interface ClosingFacts {
  readonly AgreementDeclined: Hold;
  readonly AgreementLapsed: Hold;
  readonly PairingCompleted: Hold;
  readonly PairingEnded: Hold;
}

const release = ({ pairingId, masterId, apprenticeId }: Hold): readonly Reaction<Hold>[] => [
  { to: `mentor-${masterId}`, command: { pairingId, masterId, apprenticeId } },
];

/** A pairing that is over gives back the master's place and the apprenticeship; releasing twice changes nothing. */
export const releasePlaces: Reactor<ClosingFacts, Hold> = {
  name: 'release_places',
  on: {
    AgreementDeclined: release,
    AgreementLapsed: release,
    PairingCompleted: release,
    PairingEnded: release,
  },
};
