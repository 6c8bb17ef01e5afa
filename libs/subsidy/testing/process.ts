import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { accountList, AccountRow, migrations as accessMigrations } from '@xinhuo/access';
import { migrations as enterpriseMigrations, OrgTree } from '@xinhuo/enterprise';
import { migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import { type Actor, EventStore, type Role } from '@xinhuo/kernel';
import { migrations as peopleMigrations, PeopleModule } from '@xinhuo/people';
import { ProgrammeSettingsPort } from '@xinhuo/programme';
import {
  BusinessCalendar,
  BusinessClock,
  type CommandContext,
  commandContextFor,
  DecisionRunner,
  LiftedLog,
  OrgDirectory,
  provideProjection,
  ReadProgress,
  RuntimeModule,
  runtimeMigrations,
  StreamCache,
} from '@xinhuo/runtime';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { subsidyMigrations } from '../src/migrations';
import { SubsidyModule } from '../src/subsidy.module';
import { cityId, id } from './city';
import { publishedElsewhere } from './elsewhere';

/** All that a database of these tests needs. */
export const allMigrations = [
  ...logMigrations,
  ...runtimeMigrations,
  ...accessMigrations,
  ...enterpriseMigrations,
  ...peopleMigrations,
  ...subsidyMigrations,
];

/** One process of the software: its own log connection, caches and bus over a shared database. */
export interface Process {
  readonly store: EventStore;
  readonly db: DataSource;
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly decisions: DecisionRunner;
  readonly stop: () => Promise<void>;
}

const today = '2025-12-31';

const org: OrgDirectory = {
  isWithin: (nodeId, ancestorId) => Promise.resolve(nodeId === ancestorId || ancestorId === cityId),
  ancestorsOf: (nodeId) => Promise.resolve([nodeId, cityId]),
};
const calendar: BusinessCalendar = {
  datesFor: () => Promise.resolve({ today, earliestOn: '2025-12-01' }),
  settings: () => Promise.reject(new Error('no settings here')),
};
// What the titles of the people module ask; no title is awarded here.
const forTitles = [
  { provide: ProgrammeSettingsPort, useValue: {} },
  { provide: OrgTree, useValue: {} },
];
const vaultKeys = [{ keyId: 'k', secret: Buffer.alloc(32, 1) }] as const;

const openReadTables = (url: string): Promise<DataSource> => {
  const entities = getMetadataArgsStorage().tables.flatMap(({ target }) =>
    typeof target === 'function' ? [target] : [],
  );
  return new DataSource({ type: 'postgres', url, entities }).initialize();
};

/** Starts a process with api and worker in one: projections and reactors follow the log by themselves. */
export const startWhole = async ({
  url,
  logUrl,
}: {
  readonly url: string;
  readonly logUrl: string;
}): Promise<Process> => {
  const store = new PostgresEventStore(logUrl);
  const db = await openReadTables(url);
  const globals = [
    { provide: EventStore, useValue: store },
    { provide: DataSource, useValue: db },
    { provide: OrgDirectory, useValue: org },
    { provide: BusinessCalendar, useValue: calendar },
    ...forTitles,
  ];
  @Global()
  @Module({ providers: globals, exports: globals })
  class Infrastructure {}
  const people = { ...PeopleModule.with(vaultKeys), global: true };
  const accounts = provideProjection({ projection: accountList, rows: { account: AccountRow } });
  @Module({
    providers: [accounts, publishedElsewhere],
    imports: [Infrastructure, RuntimeModule.forRoot({ role: 'all', readWait: 20_000 }), people, SubsidyModule],
  })
  class App {}
  return started(App, { store, log: store, db });
};

/** Starts a process on the business day 2025-12-31; every node is the city or an enterprise right below it. */
export const startProcess = async (
  { url, logUrl }: { readonly url: string; readonly logUrl: string },
  wrap: (store: EventStore) => EventStore = (store) => store,
  /** Whether the read tables have taken in the log. */
  isUpToDate: () => boolean = () => true,
): Promise<Process> => {
  const log = new PostgresEventStore(logUrl);
  const store = wrap(log);
  const db = await openReadTables(url);
  const globals = [
    { provide: EventStore, useValue: store },
    { provide: DataSource, useValue: db },
    { provide: OrgDirectory, useValue: org },
    { provide: BusinessClock, useValue: { today: () => today } },
    { provide: BusinessCalendar, useValue: calendar },
    ...forTitles,
    { provide: ReadProgress, useValue: { reached: () => Promise.resolve(isUpToDate()) } },
    { provide: StreamCache, useValue: new StreamCache() },
    DecisionRunner,
    {
      provide: LiftedLog,
      useValue: new LiftedLog(
        store,
        () => ({}),
        () => ({ has: () => true }),
      ),
    },
  ];
  @Global()
  @Module({ providers: globals, exports: globals })
  class Runtime {}
  @Module({ imports: [Runtime, CqrsModule, { ...PeopleModule.with(vaultKeys), global: true }, SubsidyModule] })
  class App {}
  return started(App, { store, log, db });
};

const started = async (
  module: Type,
  { store, log, db }: { readonly store: EventStore; readonly log: PostgresEventStore; readonly db: DataSource },
): Promise<Process> => {
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const stop = async () => {
    await app.close();
    await log.close();
    if (db.isInitialized) await db.destroy();
  };
  const [commands, queries, decisions] = [app.get(CommandBus), app.get(QueryBus), app.get(DecisionRunner)];
  return { store, db, commands, queries, decisions, stop };
};

/** Somebody with a role at the city union. */
export const actorOf = (role: Role, name: string = role, nodeId: string = cityId): Actor => ({
  accountId: id(`account ${name}`),
  personId: id(`person ${name}`),
  role,
  nodeId,
});

/** The context of a command that this actor sends, once or under a key. */
export const contextOf = (actor: Actor, command: object, key?: string): CommandContext =>
  commandContextFor(actor, key, command, '0.0.0');
