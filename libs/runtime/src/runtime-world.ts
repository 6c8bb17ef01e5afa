import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore, type Upcasters } from '@xinhuo/kernel';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { EventTypeWatch } from './audit/event-type-watch';
import { logIdentity } from './log/log-identity';
import { poolOf } from './ports/pool-of';
import { ProjectionRows } from './projections/projection-rows';
import { ProjectionWriter } from './projections/projection-writer';
import { ReactorFollower } from './reactors/reactor-follower';
import {
  ProjectionRegistration,
  ReactorRegistration,
  registrationsOf,
  SweepRegistration,
  upcastersOf,
} from './registrations';

/** The log, the database and what the modules have registered: what everything that follows the log stands on. */
@Injectable()
export class RuntimeWorld {
  readonly pool: Pool;
  private steps: Upcasters | undefined;
  private identity: string | undefined;

  constructor(
    readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly bus: CommandBus,
    private readonly discovery: DiscoveryService,
    readonly types: EventTypeWatch,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** Looks up which log this is; before that nothing is followed. */
  async identify(): Promise<void> {
    this.identity ??= await logIdentity(this.store);
  }

  readonly logIdentity = (): string => this.identity ?? '';

  /** The steps for old events of all modules: gathered once, since every look at the log asks for them. */
  readonly upcasters = (): Upcasters => (this.steps ??= upcastersOf(this.discovery));

  /** The stored rows of a projection. */
  readonly rowsOf = ({ projection, rows }: ProjectionRegistration): ProjectionRows =>
    ProjectionRows.of({ pool: this.pool, dataSource: this.dataSource }, projection, rows);

  readonly projections = (): readonly ProjectionRegistration[] =>
    registrationsOf(this.discovery, ProjectionRegistration);

  readonly sweeps = (): readonly SweepRegistration[] => registrationsOf(this.discovery, SweepRegistration);

  /** A writer for each projection. */
  writers(): readonly ProjectionWriter[] {
    const { pool, logIdentity: identity } = this;
    return this.projections().map(
      (registration) =>
        new ProjectionWriter(registration.projection, this.rowsOf(registration), { pool, logIdentity: identity }),
    );
  }

  /** A follower for each reactor. */
  reactors(): readonly ReactorFollower[] {
    const { pool, bus, logIdentity: identity } = this;
    return registrationsOf(this.discovery, ReactorRegistration).map(
      (registration) => new ReactorFollower(registration, { pool, bus, logIdentity: identity }),
    );
  }
}
