import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { ProgrammeFieldsResolver } from './programme-fields.resolver';
import { ProgrammeResolver } from './programme.resolver';
import { RulebookFieldsResolver } from './rulebook-fields.resolver';
import { RulebookResolver } from './rulebook.resolver';

/** GraphQL of programmes and rulebooks. */
@Module({
  imports: [CqrsModule],
  providers: [ProgrammeResolver, ProgrammeFieldsResolver, RulebookFieldsResolver, RulebookResolver],
})
export class ProgrammeApiModule {}
