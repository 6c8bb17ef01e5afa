import type { Acted } from '@xinhuo/kernel';

import type { Sender } from './sender';

/** An input without what was left out: GraphQL's null and a missing field are the same to a command. */
export type Given<T> = {
  readonly [K in keyof T as [Extract<T[K], null | undefined>] extends [never] ? K : never]: T[K];
} & {
  readonly [K in keyof T as [Extract<T[K], null | undefined>] extends [never] ? never : K]?: NonNullable<T[K]>;
};

/** The fields of an input that were filled in. */
export const given = <T extends object>(input: T): Given<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null)) as Given<T>;

/** Who acted: the sender, or the person whose signed paper the sender enters (代录). */
export const acted = ({ actor }: Sender, signedBy?: string | null): Acted =>
  signedBy && signedBy !== actor.personId ? { by: signedBy, enteredBy: actor.personId } : { by: actor.personId };
