import { Module } from '@nestjs/common';

/** Everything that speaks GraphQL: one api module of each domain module. */
@Module({ imports: [] })
export class ApiModule {}
