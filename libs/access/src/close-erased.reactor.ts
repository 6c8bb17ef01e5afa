import type { Reactor } from '@xinhuo/kernel';

/** The accounts of a person are to be closed and their sign-in names forgotten. */
export interface CloseErased {
  readonly type: 'CloseErased';
  readonly personId: string;
}

/** All that accounts may know of an erasure; the people module publishes it. */
interface Facts {
  readonly PersonErased: { readonly personId: string };
}

/** Who was erased signs in no longer, and no sign-in name tells who they were. */
export const closeErased: Reactor<Facts, CloseErased> = {
  name: 'close_accounts_of_erased',
  on: {
    PersonErased: ({ personId }) => [{ to: `worker-${personId}`, command: { type: 'CloseErased', personId } }],
  },
};
