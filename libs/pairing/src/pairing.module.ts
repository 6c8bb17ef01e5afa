import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ReleaseForPairing } from '@xinhuo/people';
import { provideProjection, provideReactor, provideRules } from '@xinhuo/runtime';
import { AgreementSettings } from './agreement-settings';
import { FindMilestonesHandler } from './find-milestones.query';
import { FindPairingsHandler } from './find-pairings.query';
import { GetPairingHandler } from './get-pairing.query';
import { GetPairingTimelineHandler } from './get-pairing-timeline.query';
import { lapseAgreements } from './lapse-agreements.sweep';
import { MilestoneRow } from './milestone.row';
import { DecidePairingHandler } from './pairing.handler';
import { pairingBoard } from './pairing.projection';
import { PairingRow } from './pairing.row';
import { pairingRules } from './pairing.rules';
import { PairingScope } from './pairing-scope';
import { releasePlaces } from './release-places.reactor';

/** Pairings: decided, shown, lapsed by time, and their places given back. */
@Module({
  imports: [CqrsModule],
  providers: [
    AgreementSettings,
    DecidePairingHandler,
    PairingScope,
    GetPairingHandler,
    GetPairingTimelineHandler,
    FindPairingsHandler,
    FindMilestonesHandler,
    provideRules(pairingRules),
    provideProjection({ projection: pairingBoard, rows: { pairing: PairingRow, milestone: MilestoneRow } }),
    provideReactor({
      reactor: releasePlaces,
      send: ({ command }, context) => new ReleaseForPairing(command, context),
    }),
    lapseAgreements,
  ],
})
export class PairingModule {}
