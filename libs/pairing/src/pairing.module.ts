import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ReleaseForPairing } from '@xinhuo/people';
import { provideProjection, provideReactor, provideRules } from '@xinhuo/runtime';
import { amendments } from './amendment.projection';
import { AmendmentRow } from './amendment.row';
import { AgreementSettings } from './agreement-settings';
import { FindAmendmentsHandler } from './find-amendments.query';
import { FindMilestonesHandler } from './find-milestones.query';
import { CountPairingsHandler, FindPairingsHandler } from './find-pairings.query';
import { GetPairingHandler, GetPairingsHandler } from './get-pairing.query';
import { GetPairingTimelineHandler } from './get-pairing-timeline.query';
import { CountMilestonesHandler, ListMilestonesHandler } from './list-milestones.query';
import { lapseAgreements } from './lapse-agreements.sweep';
import { MilestoneRow, PlanRow } from './milestone.row';
import { pairingHold } from './pairing-hold.projection';
import { PairingHoldRow } from './pairing-hold.row';
import { DecidePairingHandler } from './pairing.handler';
import { pairingBoard } from './pairing.projection';
import { PairingRow } from './pairing.row';
import { pairingRules } from './pairing.rules';
import { PairingListing } from './pairing-list';
import { PairingScope } from './pairing-scope';
import { releasePlaces } from './release-places.reactor';
import { releaseStalePlaces } from './release-stale-places.sweep';
import { TypedText } from './typed-text';
import { PairingStates } from './pairing-states';
import { DraftAgreement } from './draft-agreement';

/** Pairings: decided, shown, lapsed by time, and their places given back. */
@Module({
  imports: [CqrsModule],
  providers: [
    AgreementSettings,
    TypedText,
    PairingStates,
    DraftAgreement,
    DecidePairingHandler,
    PairingScope,
    GetPairingsHandler,
    GetPairingHandler,
    ListMilestonesHandler,
    CountMilestonesHandler,
    GetPairingTimelineHandler,
    PairingListing,
    FindPairingsHandler,
    CountPairingsHandler,
    FindMilestonesHandler,
    FindAmendmentsHandler,
    provideRules(pairingRules),
    provideProjection({
      projection: pairingBoard,
      rows: { pairing: PairingRow, plan: PlanRow, milestone: MilestoneRow },
    }),
    provideProjection({ projection: amendments, rows: { amendment: AmendmentRow } }),
    provideProjection({ projection: pairingHold, rows: { hold: PairingHoldRow } }),
    provideReactor({
      reactor: releasePlaces,
      send: ({ command }, context) => new ReleaseForPairing(command, context),
    }),
    lapseAgreements,
    releaseStalePlaces,
  ],
})
export class PairingModule {}
