import { within, type AccessRules } from '@xinhuo/kernel';
import type { MentorCommand } from './mentor.commands';
import type { Mentor } from './mentor.state';

/** The enterprise is the worker's own, put in by the handler. */
const ofEnterprise = (_: Mentor, { enterpriseId }: { readonly enterpriseId: string }) => within(enterpriseId);

const officers = { ENTERPRISE: ofEnterprise, COUNTY: ofEnterprise, CITY_HANDLER: ofEnterprise };

/** Who may do what with the mentor pool. */
export const mentorAccess: AccessRules<MentorCommand, Mentor> = {
  AdmitMentor: { ...officers, DATA_ENTRY: ofEnterprise },
  SetMentorPlaces: officers,
  WithdrawMentor: { ...officers, DATA_ENTRY: ofEnterprise },
  // Inner steps of a pairing: no person sends them alone (ADR-0011).
  ReservePlace: { SYSTEM: () => 'anywhere' },
  ReleasePlace: { SYSTEM: () => 'anywhere' },
};
