import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type IQuery, QueryBus } from '@nestjs/cqrs';
import { QUERY_HANDLER_METADATA } from '@nestjs/cqrs/dist/decorators/constants';
import { AccessDenied } from '../decisions/faults';
import { registrationsOf, RulesRegistration } from '../registrations';
import { rolesAllowed, type Viewed } from './allowed-to';

/**
 * Stands behind the query bus: whoever asks, through whatever door, is checked there by the role that the message
 * allows. The start fails when a query has no rule, or a command that nobody may send.
 */
@Injectable()
export class QueryGuard implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    queries: QueryBus,
  ) {
    const { publisher } = queries;
    // The bus tells its publisher of every query before the handler sees it, and what the publisher throws ends it.
    queries.publisher = {
      publish: (query: IQuery) => {
        check(query);
        publisher.publish(query);
      },
    };
  }

  onModuleInit(): void {
    const open = [...this.openQueries(), ...this.unreachableCommands()];
    if (open.length > 0) throw new Error(`No rule says who may use: ${open.join(', ')}`);
  }

  private openQueries(): readonly string[] {
    return this.discovery
      .getProviders()
      .flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : []))
      .map((handler) => Reflect.getMetadata(QUERY_HANDLER_METADATA, handler) as { readonly name: string } | undefined)
      .filter((message) => message !== undefined)
      .filter((message) => rolesAllowed(message) === undefined)
      .map(({ name }) => name);
  }

  private unreachableCommands(): readonly string[] {
    return registrationsOf(this.discovery, RulesRegistration).flatMap(({ access }) =>
      Object.entries(access)
        .filter(([, roles]) => Object.keys(roles).length === 0)
        .map(([command]) => command),
    );
  }
}

const check = (query: IQuery): void => {
  const { viewer } = query as Partial<Viewed>;
  const roles = rolesAllowed(query.constructor);
  if (!viewer || !roles?.includes(viewer.role)) throw new AccessDenied();
};
