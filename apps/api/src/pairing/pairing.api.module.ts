import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { totalCountOf } from '../edge';
import { AgreementResolver } from './agreement.resolver';
import { MilestoneResolver } from './milestone.resolver';
import { MilestoneConnection } from './milestone.types';
import {
  ConfirmationFieldsResolver,
  MilestoneFieldsResolver,
  PairingFieldsResolver,
  TimelineFieldsResolver,
} from './pairing-fields.resolver';
import { PairingResolver } from './pairing.resolver';
import { PairingConnection } from './pairing.types';

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
    totalCountOf(PairingConnection),
    totalCountOf(MilestoneConnection),
  ],
})
export class PairingApiModule {}
