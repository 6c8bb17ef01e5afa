import 'reflect-metadata';

import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

import { ApiModule } from '../api.module';

const HEADER = '# The public contract, printed from the code. Update it with: npm run schema\n\n';

const listOf = (module: object, key: 'imports' | 'providers'): readonly Type[] =>
  (Reflect.getMetadata(key, module) as readonly Type[] | undefined) ?? [];

const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider);

const resolversOf = (module: Type): readonly Type[] => [
  ...listOf(module, 'providers').filter(isResolver),
  ...listOf(module, 'imports').flatMap(resolversOf),
];

/** The schema as text, sorted, from the resolvers alone: no database is asked. */
export const printedSchema = async (): Promise<string> => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create([...new Set(resolversOf(ApiModule))]);
  await app.close();
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
};
