import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { AccountResolver } from './account.resolver';
import { SignInResolver } from './sign-in.resolver';

/** GraphQL of accounts and sign-in. */
@Module({ imports: [CqrsModule], providers: [SignInResolver, AccountResolver] })
export class AccessApiModule {}
