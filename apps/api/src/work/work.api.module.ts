import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { totalCountOf } from '../edge';
import { WorkFieldsResolver, WorkResolver } from './work.resolver';
import { WorkConnection } from './work.types';

/** GraphQL of what waits for whoever asks. */
@Module({ imports: [CqrsModule], providers: [WorkResolver, WorkFieldsResolver, totalCountOf(WorkConnection)] })
export class WorkApiModule {}
