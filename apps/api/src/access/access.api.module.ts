import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { totalCountOf } from '../edge';
import { AccountConnection, InvitationConnection } from './access.types';
import { AccountFieldsResolver, InvitationFieldsResolver } from './account-fields.resolver';
import { AccountResolver } from './account.resolver';
import { InstallationResolver } from './installation.resolver';
import { InvitationResolver } from './invitation.resolver';
import { SignInResolver } from './sign-in.resolver';
import { ProgrammeYearResolver, WhoFieldsResolver } from './who-fields.resolver';

/** GraphQL of accounts and sign-in. */
@Module({
  imports: [CqrsModule],
  providers: [
    SignInResolver,
    AccountResolver,
    AccountFieldsResolver,
    InvitationFieldsResolver,
    totalCountOf(AccountConnection),
    totalCountOf(InvitationConnection),
    InstallationResolver,
    InvitationResolver,
    WhoFieldsResolver,
    ProgrammeYearResolver,
  ],
})
export class AccessApiModule {}
