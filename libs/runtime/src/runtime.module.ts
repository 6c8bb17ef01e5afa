import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { EventStore } from '@xinhuo/kernel';
import { DataSource } from 'typeorm';
import { EventIndex } from './audit/event-index';
import { EventTypeWatch } from './audit/event-type-watch';
import { DecisionRunner } from './decisions/decision-runner';
import { StreamCache } from './decisions/stream-cache';
import { LiftedLog } from './log/lifted-log';
import { BusinessClock } from './ports/business-clock';
import { poolOf } from './ports/pool-of';
import { StoreSettings } from './ports/store-settings';
import { StoredBusinessClock } from './ports/stored-business-clock';
import { type Readable, TrackedReadProgress } from './projections/tracked-read-progress';
import { QueryGuard } from './queries/query-guard';
import { ReadProgress } from './queries/read-progress';
import { eventTypesOf, ProjectionRegistration, registrationsOf, upcastersOf } from './registrations';
import { Runtime, RUNTIME_ROLE, type RuntimeRole, SEAL_INTERVAL } from './runtime';
import { RuntimeWorld } from './runtime-world';

/** How the runtime of a process is set up. */
export interface RuntimeOptions {
  readonly role: RuntimeRole;
  /** How many streams' states are kept in memory; 10 000 unless said otherwise. */
  readonly statesKept?: number;
  /** How long a query waits for its read tables, in milliseconds; 2 000 unless said otherwise. */
  readonly readWait?: number;
  /** How often the log is sealed, in milliseconds; 10 minutes unless said otherwise. */
  readonly sealInterval?: number;
}

const SEALED_EVERY = 10 * 60_000;

/**
 * Wires rules, projections, reactors and sweeps to the log. Global. Needs the providers `EventStore` and `OrgDirectory`
 * and TypeORM's `DataSource` from other global modules, and `runtimeMigrations` applied.
 */
@Module({})
export class RuntimeModule {
  static forRoot({ role, statesKept, readWait, sealInterval }: RuntimeOptions): DynamicModule {
    return {
      module: RuntimeModule,
      global: true,
      // Without forRoot: every module that imports CqrsModule then shares the one guarded bus.
      imports: [CqrsModule, DiscoveryModule],
      providers: [
        { provide: RUNTIME_ROLE, useValue: role },
        { provide: SEAL_INTERVAL, useValue: sealInterval ?? SEALED_EVERY },
        { provide: StreamCache, useFactory: () => new StreamCache(statesKept) },
        DecisionRunner,
        {
          provide: LiftedLog,
          inject: [EventStore, DiscoveryService],
          useFactory: (store: EventStore, discovery: DiscoveryService) =>
            new LiftedLog(
              store,
              () => upcastersOf(discovery),
              () => eventTypesOf(discovery),
            ),
        },
        {
          provide: StoreSettings,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) => new StoreSettings(poolOf(dataSource)),
        },
        {
          provide: StoredBusinessClock,
          inject: [StoreSettings],
          useFactory: (settings: StoreSettings) => new StoredBusinessClock(settings),
        },
        { provide: BusinessClock, useExisting: StoredBusinessClock },
        {
          provide: TrackedReadProgress,
          inject: [DataSource, DiscoveryService],
          useFactory: (dataSource: DataSource, discovery: DiscoveryService) =>
            new TrackedReadProgress(poolOf(dataSource), readableOf(discovery), readWait),
        },
        { provide: ReadProgress, useExisting: TrackedReadProgress },
        {
          provide: EventIndex,
          inject: [DataSource, EventStore],
          useFactory: (dataSource: DataSource, store: EventStore) => new EventIndex(poolOf(dataSource), store),
        },
        {
          provide: EventTypeWatch,
          inject: [EventIndex, DiscoveryService],
          useFactory: (index: EventIndex, discovery: DiscoveryService) =>
            new EventTypeWatch(index, () => eventTypesOf(discovery)),
        },
        QueryGuard,
        RuntimeWorld,
        Runtime,
      ],
      exports: [
        CqrsModule,
        DecisionRunner,
        EventIndex,
        EventTypeWatch,
        LiftedLog,
        StreamCache,
        StoreSettings,
        StoredBusinessClock,
        BusinessClock,
        ReadProgress,
        Runtime,
      ],
    };
  }
}

// Known once all modules are there, so it is looked up at the first question.
const readableOf = (discovery: DiscoveryService): (() => Readable) => {
  let readable: Readable | undefined;
  return () => (readable ??= readableIn(registrationsOf(discovery, ProjectionRegistration)));
};

const readableIn = (registrations: readonly ProjectionRegistration[]): Readable => ({
  versions: new Map(registrations.map(({ projection: { name, version } }) => [name, version])),
  byEveryQuery: registrations.filter((known) => known.readByEveryQuery).map(({ projection: { name } }) => name),
});
