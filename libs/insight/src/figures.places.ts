import type { Change, Look, RowRef } from '@xinhuo/kernel';
import type { FiguresTables, Place } from './figures.tables';

/** A change of one of the figures' tables. */
export type FigureChange = Change<FiguresTables>;

/** Rows of the figures as they stand right before the event. */
export type FigureLook = Look<FiguresTables>;

interface Owned {
  readonly programmeId: string;
  readonly enterpriseId: string;
}

/** The row to look at for the place of an enterprise. */
export const placeRef = ({ enterpriseId }: Owned): RowRef<FiguresTables> => ['org_path', { nodeId: enterpriseId }];

/** The row to look at for a programme's frame. */
export const programmeRef = ({ programmeId }: Owned): RowRef<FiguresTables> => ['programme_frame', { programmeId }];

/** Where an enterprise stands now; a later move patches everything that was counted there. */
export const placeAt = (look: FigureLook, { programmeId, enterpriseId }: Owned): Place => {
  const path = look('org_path', { nodeId: enterpriseId });
  return { programmeId, enterpriseId, countyId: path?.countyId ?? null, nodes: path?.nodes ?? [] };
};

/** Rows that only tallies count up learn their place here, when the first event of the year comes. */
export const touchPerson = (place: Place, year: number, personId: string): FigureChange => {
  const { programmeId, enterpriseId, countyId, nodes } = place;
  return { in: 'person_at', of: { programmeId, year, enterpriseId, personId }, add: {}, patch: { countyId, nodes } };
};

/** As `touchPerson`, for an enterprise's year. */
export const touchEnterprise = (place: Place, year: number): FigureChange => {
  const { programmeId, enterpriseId, countyId, nodes } = place;
  return { in: 'enterprise_year', of: { programmeId, year, enterpriseId }, add: {}, patch: { countyId, nodes } };
};

/** As `touchPerson`, for a master's year: the enterprise is that of the latest fact. */
export const touchMentor = (place: Place, year: number, masterId: string): FigureChange => {
  const { programmeId, enterpriseId, countyId, nodes } = place;
  const patch = { enterpriseId, countyId, nodes };
  return { in: 'mentor_year', of: { programmeId, year, masterId }, add: {}, patch };
};
