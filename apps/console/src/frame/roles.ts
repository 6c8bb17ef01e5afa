import type { Role } from '../client';

/** Who works in an office of a union. */
export const OFFICERS: readonly Role[] = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'DATA_ENTRY',
];
/** Officers, and the auditor who reads what they do. */
export const OVERSIGHT: readonly Role[] = [...OFFICERS, 'AUDITOR'];
/** The offices of the city union and its auditor. */
export const CITY: readonly Role[] = ['CITY_HANDLER', 'CITY_APPROVER', 'FINANCE', 'AUDITOR'];
/** The unions that look at rounds and grants, each at those of its own units. */
export const GRANT_UNIONS: readonly Role[] = [...CITY, 'COUNTY', 'ENTERPRISE'];
/** Who sees grants; persons their own. */
export const GRANT_VIEWERS: readonly Role[] = [...GRANT_UNIONS, 'MASTER', 'APPRENTICE'];
/** Who records for enterprises. */
export const REGISTRARS: readonly Role[] = ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'];
/** Who shapes the org tree. */
export const REGISTRARS_OF_UNITS: readonly Role[] = ['ADMIN', 'CITY_HANDLER', 'COUNTY', 'DATA_ENTRY'];
/** Who registers pairings. */
export const PAIRERS: readonly Role[] = ['ENTERPRISE', 'DATA_ENTRY'];
/** Every account. */
export const EVERYBODY: readonly Role[] = [...OVERSIGHT, 'ADMIN', 'MASTER', 'APPRENTICE'];
