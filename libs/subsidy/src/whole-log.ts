import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EventStore, type RecordedEvent, START, upcast, type Upcasters } from '@xinhuo/kernel';
import { registrationsOf, RulesRegistration, UpcastersRegistration } from '@xinhuo/runtime';

/** The log from its first event, in today's shapes. */
@Injectable()
export class WholeLog {
  constructor(
    private readonly store: EventStore,
    private readonly discovery: DiscoveryService,
  ) {}

  /** All events up to now, in their order; a page is in memory at a time. */
  async *events(): AsyncIterable<RecordedEvent> {
    const upcasters = this.upcasters();
    for await (const { events } of this.store.readAll(START)) {
      for (const event of events) yield upcast(upcasters, event);
    }
  }

  private upcasters(): Upcasters {
    const registered = [
      ...registrationsOf(this.discovery, RulesRegistration),
      ...registrationsOf(this.discovery, UpcastersRegistration),
    ];
    return Object.assign({}, ...registered.map(({ upcasters }) => upcasters)) as Upcasters;
  }
}
