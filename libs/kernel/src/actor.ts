/**
 * What an account may be: administrator of accounts, city handler 经办, city approver 审批, finance 财务, county union,
 * enterprise union, master, apprentice, audit committee 经审, data-entry officer for history 代录, and the system itself
 * (reactors and sweepers; no account can have it).
 */
export const ROLES = [
  'ADMIN',
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'MASTER',
  'APPRENTICE',
  'AUDITOR',
  'DATA_ENTRY',
  'SYSTEM',
] as const;
export type Role = (typeof ROLES)[number];

/** Who sends a command or asks a query: one account, which acts for exactly one org node. */
export interface Actor {
  readonly accountId: string;
  /** One id per human being everywhere; four eyes compare it. */
  readonly personId: string;
  readonly role: Role;
  readonly nodeId: string;
}

/**
 * How far a role's right reaches for one command: the org node that the thing belongs to (the actor's own node must
 * be it or stand above it), the person who alone may act, anybody who has the role, or nobody.
 */
export type Reach =
  | { readonly within: string }
  | { readonly self: string }
  | { readonly self: string; readonly within: string }
  | 'anywhere'
  | 'nowhere';

/** The thing belongs to this node: the actor's node must be it or an ancestor of it. */
export const within = (nodeId: string): Reach => ({ within: nodeId });

/** Only this person. */
export const self = (personId: string): Reach => ({ self: personId });

/** For each command, the roles that may send it and how far each reaches. What is not named is denied. */
export type AccessRules<C extends { readonly type: string }, S> = {
  readonly [T in C['type']]: {
    readonly [R in Role]?: (state: S, command: Extract<C, { readonly type: T }>) => Reach;
  };
};

/** Who acted, and who entered it where that was somebody else (代录, a paper signature). */
export interface Acted {
  readonly by: string;
  readonly enteredBy?: string;
}

/** All persons behind a step; none of them may take the next one that asks for other eyes. */
export const hands = ({ by, enteredBy }: Acted): readonly string[] => (enteredBy ? [by, enteredBy] : [by]);

/** Whether two steps share a person, where four eyes are asked for. */
export const sharesHand = (first: Acted, second: Acted): boolean =>
  hands(first).some((person) => hands(second).includes(person));
