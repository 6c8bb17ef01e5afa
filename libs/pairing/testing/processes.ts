import { randomBytes, randomUUID } from 'node:crypto';
import { type DynamicModule, Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { MemoryEventStore, migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import { type Actor, EventStore, type Role } from '@xinhuo/kernel';
import { migrations as peopleMigrations, PeopleModule } from '@xinhuo/people';
import { createPool } from '@xinhuo/postgres';
import { freshDatabase } from '@xinhuo/postgres/testing';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';
import {
  BUSINESS_DATE,
  type CommandContext,
  commandContextFor,
  Runtime,
  runtimeMigrations,
  RuntimeModule,
} from '@xinhuo/runtime';
import { DataSource, EntityManager, getMetadataArgsStorage } from 'typeorm';
import { migrations, PairingModule } from '../src';

/** One process of the system: pairings and all modules that they need. */
export interface PairingProcess {
  readonly app: INestApplicationContext;
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly runtime: Runtime;
  readonly store: EventStore;
  readonly db: DataSource;
}

/** Some processes over one log and one database. */
export interface Processes {
  readonly all: readonly PairingProcess[];
  readonly stop: () => Promise<void>;
}

/** The business date of the int specs. */
export const TODAY = '2025-12-31';

const MIGRATIONS = [
  ...logMigrations,
  ...runtimeMigrations,
  ...programmeMigrations,
  ...enterpriseMigrations,
  ...peopleMigrations,
  ...migrations,
];

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

const start = async (url: string, store: EventStore): Promise<PairingProcess> => {
  const entities = getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? [target] : [],
  );
  const db = await new DataSource({ type: 'postgres', url, entities }).initialize();
  const keys = [{ keyId: 'spec', secret: randomBytes(32) }] as const;
  @Module({
    imports: [
      StoreModule.of(db, store),
      RuntimeModule.forRoot({ role: 'all', readWait: 20_000 }),
      ProgrammeModule,
      EnterpriseModule,
      PeopleModule.with(keys),
      PairingModule,
    ],
  })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false });
  return { app, db, store, commands: app.get(CommandBus), queries: app.get(QueryBus), runtime: app.get(Runtime) };
};

/** Starts processes that share a database and, over PostgreSQL, a log; over memory there can be only one. */
export const startProcesses = async (log: 'memory' | 'postgres', count = 1): Promise<Processes> => {
  const database = await freshDatabase(MIGRATIONS);
  const setting = createPool(database.url, { max: 1 });
  await setting.query('INSERT INTO runtime.setting (key, value) VALUES ($1, $2)', [BUSINESS_DATE, TODAY]);
  await setting.end();
  const all: PairingProcess[] = [];
  for (let n = 0; n < count; n += 1) {
    const store = log === 'memory' ? new MemoryEventStore() : new PostgresEventStore(database.logUrl);
    all.push(await start(database.url, store));
  }
  const stop = async () => {
    for (const { app, db, store } of all) {
      await app.close();
      await db.destroy();
      if (store instanceof PostgresEventStore) await store.close();
    }
    await database.drop();
  };
  return { all, stop };
};

/** An account of a role at a node; with a person of its own unless one is given. */
export const account = (role: Role, nodeId: string, personId: string = randomUUID()): Actor => ({
  accountId: randomUUID(),
  personId,
  role,
  nodeId,
});

/** The context in which an actor sends a command; with a key it can be repeated. */
export const sentBy = (actor: Actor, command: object, key?: string): CommandContext =>
  commandContextFor(actor, key, command, 'spec');
