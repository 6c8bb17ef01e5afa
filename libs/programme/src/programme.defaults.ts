import type { ProgrammeSettings, PublishedCriteria, TemplateMilestone } from './programme.events';

/** Settings that a new programme starts from where it names no others (docs/reference/domain.md §4, ours). */
export const DEFAULT_SETTINGS: ProgrammeSettings = {
  placesPerMaster: 3,
  lapseDays: 14,
  backdatingDays: 30,
  phaseMonths: { novice: 3, growth: 12, mature: 36 },
  noticeDays: 5,
  baselineDays: {},
};

/** Stage criteria until a programme publishes its own (docs/reference/domain.md §4, ours). */
export const DEFAULT_CRITERIA: PublishedCriteria = {
  cultivation: { months: 0, pairings: 1, mechanism: false, onTimePercent: 0 },
  maturity: { months: 12, pairings: 10, mechanism: true, onTimePercent: 80 },
};

/**
 * The plan of a trade that has no template of its own: the table of docs/reference/domain.md §4, its gates at the ends
 * of the programme's phases. The least days are an assumption of ours, meant to make hollow pairings visible.
 */
export const defaultTemplate = ({
  novice,
  growth,
  mature,
}: ProgrammeSettings['phaseMonths']): readonly TemplateMilestone[] => {
  const growthMiddle = novice + Math.ceil((growth - novice) / 2);
  const matureMiddle = growth + Math.ceil((mature - growth) / 2);
  return [
    { key: 'safety-rules', phase: 'novice', dimension: 'theory', gate: false, dueMonths: 1, minDays: 1 },
    { key: 'equipment-check', phase: 'novice', dimension: 'practice', gate: false, dueMonths: novice, minDays: 7 },
    { key: 'problem-notebook', phase: 'novice', dimension: 'innovation', gate: false, dueMonths: novice, minDays: 7 },
    { key: 'fit-for-post', phase: 'novice', dimension: 'practice', gate: true, dueMonths: novice, minDays: 30 },
    {
      key: 'process-principles',
      phase: 'growth',
      dimension: 'theory',
      gate: false,
      dueMonths: growthMiddle,
      minDays: 30,
    },
    { key: 'standard-job', phase: 'growth', dimension: 'practice', gate: false, dueMonths: growth, minDays: 45 },
    {
      key: 'improvement-suggestion',
      phase: 'growth',
      dimension: 'innovation',
      gate: false,
      dueMonths: growth,
      minDays: 45,
    },
    { key: 'independent', phase: 'growth', dimension: 'practice', gate: true, dueMonths: growth, minDays: 60 },
    {
      key: 'next-grade-theory',
      phase: 'mature',
      dimension: 'theory',
      gate: false,
      dueMonths: matureMiddle,
      minDays: 90,
    },
    { key: 'fault-diagnosis', phase: 'mature', dimension: 'practice', gate: false, dueMonths: mature, minDays: 120 },
    { key: 'small-innovation', phase: 'mature', dimension: 'innovation', gate: false, dueMonths: mature, minDays: 120 },
    { key: 'completion', phase: 'mature', dimension: 'practice', gate: true, dueMonths: mature, minDays: 180 },
  ];
};
