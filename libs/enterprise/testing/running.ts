import { randomUUID } from 'node:crypto';
import { type DynamicModule, Global, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { MemoryEventStore } from '@xinhuo/event-store';
import { type Actor, EventStore, type Role } from '@xinhuo/kernel';
import type { Migration } from '@xinhuo/postgres';
import { freshDatabase } from '@xinhuo/postgres/testing';
import {
  BUSINESS_DATE,
  type CommandContext,
  commandContextFor,
  runtimeMigrations,
  RuntimeModule,
} from '@xinhuo/runtime';
import { DataSource, EntityManager, getMetadataArgsStorage } from 'typeorm';
import '@xinhuo/postgres'; // the driver's parsers of dates and big integers

/** Domain modules at work on a memory log and a database of their own. */
export interface Running {
  readonly app: INestApplicationContext;
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly db: DataSource;
  readonly store: EventStore;
  readonly stop: () => Promise<void>;
}

@Global()
@Module({})
class StoreModule {
  static of(db: DataSource, store: EventStore): DynamicModule {
    return {
      module: StoreModule,
      providers: [
        { provide: DataSource, useValue: db },
        { provide: EntityManager, useValue: db.manager },
        { provide: EventStore, useValue: store },
      ],
      exports: [DataSource, EntityManager, EventStore],
    };
  }
}

/** Starts modules in one process, on a fixed business date. */
export const running = async (
  modules: readonly (Type<object> | DynamicModule)[],
  { migrations, today }: { readonly migrations: readonly Migration[]; readonly today: string },
): Promise<Running> => {
  const database = await freshDatabase([...runtimeMigrations, ...migrations]);
  const entities = getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? [target] : [],
  );
  const db = await new DataSource({ type: 'postgres', url: database.url, entities }).initialize();
  await db.query('INSERT INTO runtime.setting (key, value) VALUES ($1, $2)', [BUSINESS_DATE, today]);
  const store = new MemoryEventStore();
  @Module({
    imports: [StoreModule.of(db, store), RuntimeModule.forRoot({ role: 'all', readWait: 20_000 }), ...modules],
  })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false });
  const stop = async () => {
    await app.close();
    await db.destroy();
    await database.drop();
  };
  return { app, db, store, commands: app.get(CommandBus), queries: app.get(QueryBus), stop };
};

/** An account of a role at a node; each has a person of its own. */
export const account = (role: Role, nodeId: string): Actor => ({
  accountId: randomUUID(),
  personId: randomUUID(),
  role,
  nodeId,
});

/** The context in which an actor sends a command, with a command id of its own. */
export const sentBy = (actor: Actor, command: object): CommandContext =>
  commandContextFor(actor, undefined, command, 'spec');
