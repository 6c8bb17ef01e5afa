import type { NodeKind } from './enterprise.events';

/**
 * Under which kinds a node may stand (docs/reference/domain.md §1). Every kind stands strictly below its parents'
 * kinds, so no chain of moves, not even two that race, can close a circle; and a node has at most one ancestor of each
 * kind, which is what the read table's columns rest on.
 */
export const PARENT_KINDS: Readonly<Record<NodeKind, readonly NodeKind[]>> = {
  city: [],
  county: ['city'],
  industry: ['city'],
  township: ['county'],
  joint: ['city', 'county', 'township'],
  enterprise: ['city', 'county', 'industry', 'township', 'joint'],
};

/** Whether a node of one kind may stand under a node of another; `null` for no parent, which only a city may lack. */
export const fitsUnder = (kind: NodeKind, parent: NodeKind | null): boolean =>
  parent === null ? kind === 'city' : PARENT_KINDS[kind].includes(parent);
