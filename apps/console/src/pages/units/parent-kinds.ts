/** All kinds of units, from the top of the tree down. */
export const UNIT_KINDS = ['city', 'county', 'industry', 'township', 'joint', 'enterprise'] as const;

type UnitKind = (typeof UNIT_KINDS)[number];

/** Under which kinds a unit of a kind may stand. The interface decides; a spec holds this against its own table. */
export const PARENT_KINDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  city: [],
  county: ['city'],
  industry: ['city'],
  township: ['county'],
  joint: ['city', 'county', 'township'],
  enterprise: ['city', 'county', 'industry', 'township', 'joint'],
};
