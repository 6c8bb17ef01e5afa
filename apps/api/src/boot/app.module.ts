import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { join } from 'node:path';
import { DataSource, EntityManager } from 'typeorm';

import { AccessModule, type TokenKeys } from '@xinhuo/access';
import { EvidenceModule } from '@xinhuo/evidence';
import { EventStore } from '@xinhuo/kernel';
import type { Database } from '@xinhuo/postgres';
import { type FollowerHealth, Runtime, RuntimeModule } from '@xinhuo/runtime';

import { DemoDoor } from '../access/demo-door';
import { ApiModule } from '../api.module';
import { FaultsFilter } from '../graphql/faults.filter';
import { graphqlModule } from '../graphql/graphql.module';
import { InputPipe } from '../graphql/input.pipe';
import { Metrics } from './metrics';
import { domainModules } from './modules';
import { OneBus } from './one-bus';
import type { Settings } from './options';
import { ReadinessProbe } from './readiness';

/** What has been opened before Nest begins. */
export interface Opened {
  readonly settings: Settings;
  readonly database: Database;
  readonly store: EventStore;
  readonly dataSource: DataSource;
  readonly metrics: Metrics;
  readonly keys: TokenKeys;
}

@Global()
@Module({})
class InfrastructureModule {
  static with(providers: readonly Provider[]): DynamicModule {
    return {
      module: InfrastructureModule,
      providers: [...providers],
      exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}

/** Projections and reactors that stopped at an event, and sweeps that failed, by name. */
const failing = (runtime: Runtime): readonly string[] => {
  const { projections, reactors, sweeps, sealer, unreadable } = runtime.health();
  const isOther = [...projections, ...reactors].some(({ failure }) => failure?.otherLog);
  const hasFailed = ({ failure }: FollowerHealth) => failure !== undefined && !failure.otherLog;
  return [
    ...(isOther ? ['read tables of another log: xinhuo rebuild'] : []),
    ...(unreadable === undefined ? [] : [`log unreadable: ${unreadable}`]),
    ...projections.filter(hasFailed).map(({ name }) => `projection ${name}`),
    ...reactors.filter(hasFailed).map(({ name }) => `reactor ${name}`),
    ...sweeps.filter(({ fault }) => fault).map(({ name }) => `sweep ${name}`),
    ...(sealer.fault ? ['sealer'] : []),
  ];
};

/** Event types of a later release: other work goes on, so that two releases may run side by side. */
const unknownTypes = (runtime: Runtime): readonly string[] =>
  runtime
    .health()
    .unknownTypes.map(({ type, events, firstPosition }) => `unknown events: ${type} × ${events} (${firstPosition})`);

/** The barrier in PostgreSQL guards a log that lies there. */
export const barrierOf = ({ eventStore }: Settings, { barrier }: Database): Database['barrier'] =>
  eventStore ? 'present' : barrier;

const infrastructure = ({ settings, database, store, dataSource, metrics }: Opened): DynamicModule =>
  InfrastructureModule.with([
    { provide: DataSource, useValue: dataSource },
    { provide: EntityManager, useValue: dataSource.manager },
    { provide: EventStore, useValue: store },
    { provide: Metrics, useValue: metrics },
    { provide: DemoDoor, useValue: new DemoDoor(settings.demo ? settings.data : undefined) },
    {
      provide: ReadinessProbe,
      inject: [Runtime],
      useFactory: (runtime: Runtime) =>
        new ReadinessProbe(
          dataSource,
          barrierOf(settings, database),
          () => failing(runtime),
          store,
          () => unknownTypes(runtime),
        ),
    },
  ]);

/** The whole application; a worker has everything but the doors for people. */
@Module({})
export class AppModule {
  static with(opened: Opened): DynamicModule {
    const { settings, keys } = opened;
    const doors = settings.role === 'worker' ? [] : [ApiModule, graphqlModule(settings.development)];
    return {
      module: AppModule,
      imports: [
        CqrsModule,
        DiscoveryModule,
        infrastructure(opened),
        RuntimeModule.forRoot({
          role: settings.role,
          readWait: settings.readWait,
          sealInterval: settings.sealInterval,
        }),
        AccessModule.with(keys),
        EvidenceModule.in(join(settings.data, 'files')),
        ...domainModules(settings),
        ...doors,
      ],
      providers: [OneBus, { provide: APP_FILTER, useClass: FaultsFilter }, { provide: APP_PIPE, useClass: InputPipe }],
    };
  }
}
