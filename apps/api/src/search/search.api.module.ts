import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { SearchResolver } from './search.resolver';

/** GraphQL of the search over all lists. */
@Module({ imports: [CqrsModule], providers: [SearchResolver] })
export class SearchApiModule {}
