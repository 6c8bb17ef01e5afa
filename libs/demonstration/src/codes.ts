/** Codes of other modules that the plan uses; the commands' types hold them to the modules' own. */
export type EndReasonCode = 'APPRENTICE_LEFT' | 'BY_AGREEMENT';
/** Kinds of small innovations “五小”, as libs/achievement names them. */
export const INNOVATION_KIND_CODES = ['INVENTION', 'CREATION', 'IMPROVEMENT', 'DESIGN', 'SUGGESTION'] as const;
export type InnovationKindCode = (typeof INNOVATION_KIND_CODES)[number];

/** The business date that the demonstration's store stands at. */
export const BUSINESS_DATE = '2025-12-31';
/** The year that the demonstration tells and that the round is of. */
export const YEAR = 2025;
