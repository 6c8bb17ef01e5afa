import { DEFAULT_CRITERIA, type ProgrammeRow } from '@xinhuo/programme';

import type { ProgrammeType } from './programme.types';

/** A programme as clients see it: baselines as a list, and the usual criteria where it has none of its own. */
export const shownProgramme = ({ settings, criteria, ...row }: ProgrammeRow): ProgrammeType => {
  const { baselineDays, ...rest } = settings;
  const baselines = Object.entries(baselineDays).map(([trade, days]) => ({ trade, days }));
  return { ...row, settings: { ...rest, baselines }, criteria: criteria ?? DEFAULT_CRITERIA };
};
