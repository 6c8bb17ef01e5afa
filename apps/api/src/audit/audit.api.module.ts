import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { EventFieldsResolver, EventResolver } from './event.resolver';

/** GraphQL of the log, for auditors. */
@Module({ imports: [CqrsModule], providers: [EventResolver, EventFieldsResolver] })
export class AuditApiModule {}
