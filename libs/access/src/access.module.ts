import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { Employment } from '@xinhuo/people';
import { provideProjection, provideReactor, provideRules } from '@xinhuo/runtime';

import { AccountHolders } from './account-holders';
import { accountList } from './account-list.projection';
import { CloseAccountHandler, OpenAccountHandler, SetPasswordHandler } from './account.handler';
import { AccountRow } from './account.row';
import { accountRules } from './account.rules';
import { Attempts } from './attempts';
import { CloseAccountsOfErased, CloseAccountsOfErasedHandler } from './close-erased.handler';
import { closeErased } from './close-erased.reactor';
import { Credentials } from './credentials';
import { AccountListing, CountAccountsHandler, FindAccountsHandler } from './find-accounts.query';
import { CountInvitationsHandler, FindInvitationsHandler, InvitationListing } from './find-invitations.query';
import { InviteWorkersHandler, RedeemInvitationHandler, RevokeInvitationHandler } from './invitation.handler';
import { invitationList } from './invitation-list.projection';
import { InvitationRow } from './invitation.row';
import { Invitations } from './invitations';
import { PasswordCheck } from './password-check';
import { Passwords } from './passwords';
import { Revocations } from './revocations';
import { Sessions } from './sessions';
import { SetUpCode, SetUpHandler } from './set-up';
import { SignIn } from './sign-in';
import type { TokenKeys } from './token-keys';
import { TOKEN_KEYS, Tokens } from './tokens';

/** Accounts, sign-in and tokens. Needs the runtime, the vault and a TypeORM DataSource, all global. */
@Module({})
export class AccessModule {
  static with(keys: TokenKeys): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [CqrsModule],
      providers: [
        { provide: TOKEN_KEYS, useValue: keys },
        provideRules(accountRules),
        provideProjection({ projection: accountList, rows: { account: AccountRow } }),
        provideProjection({ projection: invitationList, rows: { invitation: InvitationRow } }),
        AccountHolders,
        OpenAccountHandler,
        SetPasswordHandler,
        CloseAccountHandler,
        CloseAccountsOfErasedHandler,
        provideReactor({
          reactor: closeErased,
          send: ({ command }, context) => new CloseAccountsOfErased(command, context),
        }),
        SetUpHandler,
        AccountListing,
        FindAccountsHandler,
        CountAccountsHandler,
        InvitationListing,
        FindInvitationsHandler,
        CountInvitationsHandler,
        Employment,
        Invitations,
        InviteWorkersHandler,
        RedeemInvitationHandler,
        RevokeInvitationHandler,
        Attempts,
        Credentials,
        PasswordCheck,
        Passwords,
        Revocations,
        Sessions,
        SetUpCode,
        SignIn,
        Tokens,
      ],
      exports: [SignIn, Sessions, SetUpCode, Tokens],
    };
  }
}
