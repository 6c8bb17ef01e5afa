import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Upcasters } from '@xinhuo/kernel';
import { registrationsOf, RulesRegistration, UpcastersRegistration } from '@xinhuo/runtime';

/** The steps that lift old events of every module, for a reader of the whole log. */
@Injectable()
export class KnownUpcasters {
  constructor(private readonly discovery: DiscoveryService) {}

  /** All that the modules have registered. */
  all(): Upcasters {
    const registered = [
      ...registrationsOf(this.discovery, RulesRegistration),
      ...registrationsOf(this.discovery, UpcastersRegistration),
    ];
    return Object.assign({}, ...registered.map(({ upcasters }) => upcasters)) as Upcasters;
  }
}
