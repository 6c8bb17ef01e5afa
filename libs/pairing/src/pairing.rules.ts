import type { Rules, StreamName } from '@xinhuo/kernel';
import { pairingAccess } from './pairing.access';
import type { PairingCommand, PairingRejection } from './pairing.commands';
import { pairing } from './pairing.decider';
import type { PairingEvent } from './pairing.events';
import type { Pairing } from './pairing.state';
import { pairingUpcasters } from './pairing.upcasters';

/** All that the decision runner must know of the streams `pairing-<pairingId>`. */
export const pairingRules: Rules<PairingCommand, Pairing, PairingEvent, PairingRejection> = {
  ...pairing,
  events: {
    PairingRegistered: true,
    AgreementDrafted: true,
    AgreementConfirmed: true,
    AgreementTookForce: true,
    AgreementAmended: true,
    AgreementDeclined: true,
    AgreementLapsed: true,
    AmendmentDeclined: true,
    AmendmentLapsed: true,
    MilestoneSubmitted: true,
    MilestoneReturned: true,
    MilestoneSigned: true,
    GateCoSigned: true,
    GatePassed: true,
    SignOffWithdrawn: true,
    PairingCompleted: true,
    PairingEnded: true,
  },
  upcasters: pairingUpcasters,
  access: pairingAccess,
};

/** The stream of one pairing. */
export const pairingStream = (pairingId: string): StreamName => `pairing-${pairingId}`;
