import { type Reach, within } from '@xinhuo/kernel';

interface Owned {
  readonly enterpriseId: string;
}

/** The enterprise of a thing that is there, and the one that a new thing names. Nobody takes a thing to another. */
export const ofOwner = <S extends { readonly phase: string }>(state: S | (S & Owned), { enterpriseId }: Owned): Reach =>
  within('enterpriseId' in state ? state.enterpriseId : enterpriseId);

/** The enterprise of a thing that is there; nobody reaches one that is not. */
export const ofKnown = <S extends { readonly phase: string }>(state: S | (S & Owned)): Reach =>
  'enterpriseId' in state ? within(state.enterpriseId) : 'nowhere';

/** Unions at or above the enterprise, and clerks with its paper, record. */
export const recorders = {
  ENTERPRISE: ofOwner,
  COUNTY: ofOwner,
  CITY_HANDLER: ofOwner,
  DATA_ENTRY: ofOwner,
} as const;

/** A second person at the enterprise or above confirms; clerks enter the paper of one. */
export const confirmers = {
  ENTERPRISE: ofKnown,
  COUNTY: ofKnown,
  CITY_HANDLER: ofKnown,
  CITY_APPROVER: ofKnown,
  DATA_ENTRY: ofKnown,
} as const;

/** What has counted is taken back from above, not by the enterprise that it counts for. */
export const revokers = { COUNTY: ofKnown, CITY_HANDLER: ofKnown, CITY_APPROVER: ofKnown } as const;
