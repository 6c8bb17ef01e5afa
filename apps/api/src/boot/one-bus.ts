import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

/**
 * Refuses to start with a second bus: only one is guarded, and a module that brings its own (`CqrsModule.forRoot`)
 * would let queries pass unchecked.
 */
@Injectable()
export class OneBus implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const instances: unknown[] = this.discovery.getProviders().map(({ instance }): unknown => instance);
    for (const Bus of [CommandBus, QueryBus]) {
      const buses = new Set(instances.filter((instance) => instance instanceof Bus));
      if (buses.size !== 1) throw new Error(`There are ${buses.size} instances of ${Bus.name} instead of one`);
    }
  }
}
