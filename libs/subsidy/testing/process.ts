import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { AccountRow, migrations as accessMigrations } from '@xinhuo/access';
import { migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import { type Actor, EventStore, type Role } from '@xinhuo/kernel';
import { migrations as peopleMigrations, PeopleModule } from '@xinhuo/people';
import {
  BusinessCalendar,
  BusinessClock,
  type CommandContext,
  commandContextFor,
  DecisionRunner,
  OrgDirectory,
  ReadProgress,
  StreamCache,
} from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { BudgetRow, GrantRow, RoundRow } from '../src/grant-board.row';
import { subsidyMigrations } from '../src/migrations';
import { SubsidyModule } from '../src/subsidy.module';
import { cityId, id } from './city';

/** All that a database of these tests needs. */
export const allMigrations = [
  ...logMigrations,
  // Of accounts only the list is looked at here.
  ...accessMigrations.filter(({ name }) => name.endsWith('account_list')),
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

/** Starts a process on the business day 2025-12-31; every node is the city or an enterprise right below it. */
export const startProcess = async (
  { url, logUrl }: { readonly url: string; readonly logUrl: string },
  wrap: (store: EventStore) => EventStore = (store) => store,
): Promise<Process> => {
  const log = new PostgresEventStore(logUrl);
  const store = wrap(log);
  const db = new DataSource({ type: 'postgres', url, entities: [AccountRow, RoundRow, GrantRow, BudgetRow] });
  await db.initialize();
  const org: OrgDirectory = {
    isWithin: (nodeId, ancestorId) => Promise.resolve(nodeId === ancestorId || ancestorId === cityId),
    ancestorsOf: (nodeId) => Promise.resolve([nodeId, cityId]),
  };
  const settings = () => Promise.reject(new Error('no settings here'));
  const dates = { today, earliestOn: '2025-12-01' };
  const globals = [
    { provide: EventStore, useValue: store },
    { provide: DataSource, useValue: db },
    { provide: OrgDirectory, useValue: org },
    { provide: BusinessClock, useValue: { today: () => today } },
    { provide: BusinessCalendar, useValue: { datesFor: () => Promise.resolve(dates), settings } },
    { provide: ReadProgress, useValue: { reached: () => Promise.resolve(true) } },
    { provide: StreamCache, useValue: new StreamCache() },
    DecisionRunner,
  ];
  @Global()
  @Module({ providers: globals, exports: globals })
  class Runtime {}
  const keys = [{ keyId: 'k', secret: Buffer.alloc(32, 1) }] as const;
  @Module({ imports: [Runtime, CqrsModule, { ...PeopleModule.with(keys), global: true }, SubsidyModule] })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
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
