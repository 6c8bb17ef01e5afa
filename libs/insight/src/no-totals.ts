import type { NodeYear, ThingTotals } from './figures.tables';
import { NO_PERSONS } from './person-counts';

/** Nothing counted of things. */
export const NO_THINGS: ThingTotals = {
  headcount: 0,
  promotions: 0,
  breakthroughs: 0,
  smallInnovations: 0,
  competitionEntries: 0,
  prizes: 0,
  due: 0,
  onTime: 0,
  ended: 0,
  completed: 0,
  grantsPaidFen: 0,
};

/** A union in a year in which nothing happened. */
export const NO_TOTALS: Omit<NodeYear, 'programmeId' | 'year' | 'nodeId'> = {
  ...NO_PERSONS,
  ...NO_THINGS,
  enterprises: 0,
  grantedEnterprises: 0,
  masterTitles: 0,
  enterpriseTitles: 0,
};
