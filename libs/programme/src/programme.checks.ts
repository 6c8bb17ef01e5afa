import { GATES, isDate, PHASES, reject, type Gate, type Rejection } from '@xinhuo/kernel';
import type { ProgrammeRejection } from './programme.commands';
import type { ProgrammeSettings, PublishedCriteria, Targets, TemplateMilestone } from './programme.events';

type Refusal = Rejection<ProgrammeRejection> | undefined;

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

const isText = (text: string): boolean => text.trim() !== '';

/** A programme has a name and runs from a day to a later one. */
export const frameRefusal = (name: string, startsOn: string, endsOn: string): Refusal => {
  if (!isText(name)) return reject('NAME_MISSING');
  return isDate(startsOn) && isDate(endsOn) && startsOn <= endsOn
    ? undefined
    : reject('PERIOD_INVALID', { startsOn, endsOn });
};

/** Targets are whole numbers from 0. */
export const targetsRefusal = (targets: Targets): Refusal => {
  const wrong = Object.entries(targets).find(([, value]) => !isWhole(value as number, 0, 1_000_000_000));
  return wrong && reject('TARGET_INVALID', { target: wrong[0] });
};

/** Bounds of the single numbers; places up to 8 as in docs/reference/domain.md §4, the others keep typing errors out. */
const BOUNDS = {
  placesPerMaster: [1, 8],
  lapseDays: [1, 366],
  backdatingDays: [0, 1096],
  noticeDays: [1, 60],
} as const;

/** Settings are whole numbers within bounds, and the phases end one after another. */
export const settingsRefusal = (settings: ProgrammeSettings): Refusal => {
  for (const [setting, [from, to]] of Object.entries(BOUNDS)) {
    const value = settings[setting as keyof typeof BOUNDS];
    if (!isWhole(value, from, to)) return reject('SETTING_INVALID', { setting, from, to });
  }
  const { novice, growth, mature } = settings.phaseMonths;
  const months = [novice, growth, mature];
  if (!months.every((month) => isWhole(month, 1, 120)) || novice >= growth || growth >= mature) {
    return reject('SETTING_INVALID', { setting: 'phaseMonths', from: 1, to: 120 });
  }
  const baseline = Object.entries(settings.baselineDays).find(
    ([trade, days]) => !isText(trade) || !isWhole(days, 1, 3660),
  );
  return baseline && reject('SETTING_INVALID', { setting: 'baselineDays', from: 1, to: 3660 });
};

/** A list of priority trades names each trade once; it may be empty. */
export const tradesRefusal = (trades: readonly string[]): Refusal =>
  trades.every(isText) && new Set(trades).size === trades.length ? undefined : reject('TRADES_INVALID');

const isMilestone = ({ key, dueMonths, minDays }: TemplateMilestone): boolean =>
  isText(key) && isWhole(dueMonths, 0, 120) && isWhole(minDays, 0, 3660);

const phaseOf = (gate: Gate) => PHASES[GATES.indexOf(gate)];

/** A template has each gate once, at the end of its phase, and every milestone once. */
export const templateRefusal = (milestones: readonly TemplateMilestone[]): Refusal => {
  const wrong = milestones.find((milestone) => !isMilestone(milestone));
  if (wrong) return reject('MILESTONE_INVALID', { milestone: wrong.key });
  const repeated = milestones.find(({ key }, n) => milestones.findIndex((other) => other.key === key) !== n);
  if (repeated) return reject('MILESTONE_REPEATED', { milestone: repeated.key });
  const stray = milestones.find(({ key, gate }) => gate !== GATES.includes(key as Gate));
  if (stray) return reject('MILESTONE_INVALID', { milestone: stray.key });
  return gatesRefusal(milestones);
};

const gatesRefusal = (milestones: readonly TemplateMilestone[]): Refusal => {
  for (const gate of GATES) {
    const found = milestones.find(({ key, phase }) => key === gate && phase === phaseOf(gate));
    if (!found) return reject('GATE_MISSING', { gate });
    const later = milestones.find(({ phase, dueMonths }) => phase === found.phase && dueMonths > found.dueMonths);
    if (later) return reject('GATE_NOT_LAST', { gate, milestone: later.key });
  }
  return undefined;
};

/** Criteria are whole numbers; those of maturity are not easier than those of cultivation in any respect. */
export const criteriaRefusal = ({ cultivation, maturity }: PublishedCriteria): Refusal => {
  for (const { months, pairings, onTimePercent } of [cultivation, maturity]) {
    const whole = isWhole(months, 0, 120) && isWhole(pairings, 0, 1_000_000) && isWhole(onTimePercent, 0, 100);
    if (!whole) return reject('CRITERIA_INVALID');
  }
  const rises =
    maturity.months >= cultivation.months &&
    maturity.pairings >= cultivation.pairings &&
    maturity.onTimePercent >= cultivation.onTimePercent &&
    (maturity.mechanism || !cultivation.mechanism);
  return rises ? undefined : reject('CRITERIA_INVALID');
};
