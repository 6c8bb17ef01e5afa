import 'reflect-metadata';
import type { Actor, Role } from '@xinhuo/kernel';

const ALLOWED = Symbol('xinhuo:allowed-to');

/** What every query message carries: who asks. */
export interface Viewed {
  readonly viewer: Actor;
}

/**
 * The roles that may ask a query; a mark on its message class. A message without it stops the start, and the bus
 * refuses everybody else. Which rows a role sees is the handler's part.
 */
export const AllowedTo =
  (...roles: readonly [Role, ...Role[]]) =>
  // A decorator is handed the constructor of whatever class it marks.
  (message: abstract new (...args: never[]) => Viewed): void =>
    Reflect.defineMetadata(ALLOWED, roles, message);

/** The roles that a message class allows; undefined when it has no rule of its own. */
export const rolesAllowed = (message: object): readonly Role[] | undefined =>
  Reflect.getOwnMetadata(ALLOWED, message) as readonly Role[] | undefined;
