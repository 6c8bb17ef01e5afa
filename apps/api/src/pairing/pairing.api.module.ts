import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { AgreementResolver } from './agreement.resolver';
import { MilestoneResolver } from './milestone.resolver';
import {
  ConfirmationFieldsResolver,
  MilestoneFieldsResolver,
  PairingFieldsResolver,
  TimelineFieldsResolver,
} from './pairing-fields.resolver';
import { PairingResolver } from './pairing.resolver';

/** GraphQL of pairings: agreements, milestones, lists and timelines. */
@Module({
  imports: [CqrsModule],
  providers: [
    PairingResolver,
    PairingFieldsResolver,
    MilestoneFieldsResolver,
    ConfirmationFieldsResolver,
    TimelineFieldsResolver,
    AgreementResolver,
    MilestoneResolver,
  ],
})
export class PairingApiModule {}
