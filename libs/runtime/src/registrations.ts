import type { FactoryProvider, InjectionToken, Type, ValueProvider } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import type { ICommand } from '@nestjs/cqrs';
import { type AnyFact, IDENTITY_TYPE, type Projection, type Reaction, type Reactor } from '@xinhuo/kernel';
import { type Rules, SEAL_TYPE, type Tables, type Upcasters } from '@xinhuo/kernel';
import type { CommandContext } from './decisions/command-context';

/** The row class (a TypeORM entity) of each table of a projection, by the table's name. */
export type RowClasses<T extends Tables> = { readonly [N in keyof T & string]: Type<T[N]> };

/** A projection and the entities of its tables, whose types are of no concern to the runner. */
export class ProjectionRegistration {
  constructor(
    readonly projection: Projection<AnyFact, Tables>,
    readonly rows: Readonly<Record<string, Type<object>>>,
    /** Every query reads it besides its own tables: it says who sees what, or under which name. */
    readonly readByEveryQuery = false,
  ) {}
}

/** A reactor, and how its reactions become messages of the command bus. */
export class ReactorRegistration {
  constructor(
    readonly reactor: Reactor<object, object>,
    readonly send: (reaction: Reaction<object>, context: CommandContext) => ICommand,
  ) {}
}

/** Something that time does: looked up in read tables and sent as dated commands, by one process at a time. */
export class SweepRegistration {
  constructor(
    readonly name: string,
    readonly run: (context: CommandContext, today: string) => Promise<void>,
  ) {}
}

/** Shapes of old events of one module. */
export class UpcastersRegistration {
  constructor(readonly upcasters: Upcasters) {}
}

/** What the start checks of a kind of stream: that each of its commands may be sent by somebody. */
export class RulesRegistration {
  constructor(
    readonly access: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    readonly upcasters: Upcasters,
    readonly events: Readonly<Record<string, true>>,
  ) {}
}

// Nest knows no multi-providers: each registration has a token of its own and is found by its class.
const provided = (name: string, useValue: object): ValueProvider => ({ provide: Symbol(name), useValue });

/**
 * Registers a projection with the entities of its tables, which name the physical tables. `readByEveryQuery` when
 * answers of other modules depend on it too: a query then waits for it without naming it.
 */
export const provideProjection = <E extends AnyFact, T extends Tables>(registration: {
  readonly projection: Projection<E, T>;
  readonly rows: RowClasses<T>;
  readonly readByEveryQuery?: boolean;
}): ValueProvider =>
  provided(
    registration.projection.name,
    new ProjectionRegistration(
      registration.projection as unknown as Projection<AnyFact, Tables>,
      registration.rows,
      registration.readByEveryQuery,
    ),
  );

/** Registers a reactor; `send` makes the message that carries a reaction's command over the bus. */
export const provideReactor = <F extends object, C>(registration: {
  readonly reactor: Reactor<F, C>;
  readonly send: (reaction: Reaction<C>, context: CommandContext) => ICommand;
}): ValueProvider =>
  provided(
    registration.reactor.name,
    new ReactorRegistration(registration.reactor, registration.send as ReactorRegistration['send']),
  );

/** Registers a sweep; what `inject` names is handed to `run` after the date. */
export const provideSweep = <const D extends readonly unknown[]>(sweep: {
  readonly name: string;
  readonly inject?: readonly InjectionToken[];
  readonly run: (context: CommandContext, today: string, ...injected: D) => Promise<void>;
}): FactoryProvider<SweepRegistration> => ({
  provide: Symbol(sweep.name),
  inject: [...(sweep.inject ?? [])],
  useFactory: (...injected: unknown[]) =>
    new SweepRegistration(sweep.name, (context, today) => sweep.run(context, today, ...(injected as unknown as D))),
});

/** Registers the steps that lift a module's old events. */
export const provideUpcasters = (upcasters: Upcasters): ValueProvider =>
  provided('upcasters', new UpcastersRegistration(upcasters));

/** Registers the rules of a kind of stream: its access rules are checked, its upcasters and event types taken over. */
export const provideRules = <C extends { readonly type: string }, S, E extends AnyFact, R extends string>({
  access,
  upcasters,
  events,
}: Rules<C, S, E, R>): ValueProvider => provided('rules', new RulesRegistration(access, upcasters, events));

/** Registers the rules of streams that change only as a step of other commands: nobody sends theirs. */
export const provideInnerRules = <C extends { readonly type: string }, S, E extends AnyFact, R extends string>({
  upcasters,
  events,
}: Rules<C, S, E, R>): ValueProvider => provided('rules', new RulesRegistration({}, upcasters, events));

/** All registrations of one kind, of whatever module. */
export const registrationsOf = <T extends object>(
  discovery: DiscoveryService,
  kind: abstract new (...args: never[]) => T,
): readonly T[] =>
  discovery
    .getProviders()
    .map(({ instance }): unknown => instance)
    .filter((instance): instance is T => instance instanceof kind);

/** The types of all events that this release can read: those of all modules, and of the log itself. */
export const eventTypesOf = (discovery: DiscoveryService): ReadonlySet<string> =>
  new Set([
    ...registrationsOf(discovery, RulesRegistration).flatMap(({ events }) => Object.keys(events)),
    SEAL_TYPE,
    IDENTITY_TYPE,
  ]);

/** The steps for old events of all modules. */
export const upcastersOf = (discovery: DiscoveryService): Upcasters => {
  const own = registrationsOf(discovery, UpcastersRegistration);
  const ofRules = registrationsOf(discovery, RulesRegistration);
  return Object.assign({}, ...[...own, ...ofRules].map(({ upcasters }) => upcasters)) as Upcasters;
};
