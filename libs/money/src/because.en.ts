import type { Sentences } from './because';
import { hundredths as yuan } from './money-text';

const GRADE_NAMES = {
  APPRENTICE: 'apprentice',
  JUNIOR: 'junior worker',
  INTERMEDIATE: 'intermediate worker',
  SENIOR: 'senior worker',
  TECHNICIAN: 'technician',
  SENIOR_TECHNICIAN: 'senior technician',
  DISTINGUISHED_TECHNICIAN: 'distinguished technician',
  CHIEF_TECHNICIAN: 'chief technician',
} as const;

const ON_STOP = {
  'keep-earned': 'what was earned is kept',
  'recover-all': 'all is taken back without completion',
} as const;

const money = (fen: number): string => `¥${yuan(fen)}`;

/** The English sentences of an explanation 测算说明, one for each kind of step. */
export const english: Sentences = {
  checks: ({ checks }) => `The required checks are met: ${checks.join(', ')}.`,
  indicator: ({ metric, value, target, weight, points }) =>
    `Indicator ${metric}: ${value ?? 'no value (counts 0)'} against a target of ${target}, weight ${weight}; ` +
    `points = weight × value ÷ target (the quotient at least 0, at most 1) = ${points}.`,
  score: ({ points, score }) => `Score = ${points.join(' + ')}, rounded half up to two decimals = ${score}.`,
  earned: ({ score, min, grade }) => `${score} is at least ${min}, which earns grade ${grade}.`,
  class: ({ headcount, headcountAtLeast, class: name }) =>
    headcountAtLeast === null
      ? `A headcount of ${headcount} is class ${name}.`
      : `A headcount of ${headcount}, at least ${headcountAtLeast}, is class ${name}.`,
  place: ({ rank, earned, full, grade, place, places }) =>
    `Rank ${rank} by score, with grade ${earned} earned; ${full.map((each) => `grade ${each} is full, `).join('')}` +
    `placed in grade ${grade}${places === null ? ' (no quota)' : `, place ${place} of ${places}`}.`,
  grid: ({ class: name, grade, amountFen }) => `Class ${name}, grade ${grade} is ${money(amountFen)}.`,
  budget: ({ budgetFen, leftFen, amountFen }) =>
    `Of the budget of ${money(budgetFen)}, ${money(leftFen)} are left at this rank, enough for ${money(amountFen)}.`,
  payday: ({ dueOn }) => `Everyone is paid on ${dueOn}.`,
  title: ({ title, awardedOn, from, to }) =>
    `The title “${title}” was awarded on ${awardedOn}, between ${from} and ${to}, and is not revoked.`,
  first: ({ among, year, grade }) =>
    `Counted once per person${year === null ? '' : ` in ${year}`}${grade === null ? '' : ` for ${GRADE_NAMES[grade]}`}: ` +
    (among === 1 ? 'this is the only one.' : `the earliest of ${among} (of one day, the lowest id).`),
  sum: ({ amountFen }) => `The sum is ${money(amountFen)}.`,
  window: ({ event, on, from, to }) =>
    `${event === 'started' ? 'The pairing started' : 'The certificate was given'} on ${on}, between ${from} and ${to}.`,
  amount: ({ grade, amountFen }) => `For ${GRADE_NAMES[grade]} the sum is ${money(amountFen)}.`,
  activeDay: ({ startedOn, activeDay, pausedDays, on }) =>
    `From ${startedOn} on, ${pausedDays === 0 ? 'with no pause' : `leaving out ${pausedDays} paused days`}, ` +
    `active day ${activeDay} is ${on}.`,
  broughtForward: ({ activeDay, activeDayOn, completedOn }) =>
    `Active day ${activeDay} ${activeDayOn === null ? 'is never reached' : `would be ${activeDayOn}`}; ` +
    `completion came first, so its day counts: ${completedOn}.`,
  milestone: ({ milestone, on }) => `The milestone ${milestone} was reached on ${on}.`,
  completed: ({ on }) => `The apprenticeship was completed on ${on}.`,
  promoted: ({ to, target, on }) =>
    `The apprentice was certified as ${GRADE_NAMES[to]} on ${on}, the first time at or above ${GRADE_NAMES[target]}.`,
  stop: ({ stoppedOn, activeDays, qualifyingDays, onStop, completedOn, triggerOn }) =>
    `The pairing stopped on ${stoppedOn} after ${activeDays} active days, at least ${qualifyingDays}; ${ON_STOP[onStop]}` +
    `${completedOn === null ? '' : ` (completed on ${completedOn})`}; the trigger on ${triggerOn} is not after the stop.`,
  approval: ({ triggerOn, approvedOn, dueOn }) =>
    `Due on ${dueOn}: the later of the trigger (${triggerOn}) and the day the agreement took force (${approvedOn}).`,
  share: ({ ofFen, share, amountFen }) => `${share} of ${money(ofFen)}, rounded down to a fen, is ${money(amountFen)}.`,
  rest: ({ ofFen, others, amountFen }) =>
    `The rest: ${money(ofFen)}${others.map(({ part, share, amountFen: fen }) => ` − ${money(fen)} (${part}, ${share})`).join('')}` +
    ` = ${money(amountFen)}.`,
  once: ({ apprentice, grade, part }) =>
    `No earlier pairing of ${apprentice} towards ${GRADE_NAMES[grade]} has the part “${part}”, so it counts here.`,
  stacking: ({ apprentice, grade, schemes }) =>
    `${apprentice} has nothing for ${GRADE_NAMES[grade]} under a scheme that would bar this: ${schemes.join(', ') || 'none'}.`,
  cap: ({ enterprise, year, capFen, leftFen, wantedFen, amountFen }) =>
    `Of ${enterprise}'s cap of ${money(capFen)} for ${year}, ${money(leftFen)} are left here; ` +
    (amountFen < wantedFen ? `${money(wantedFen)} are cut to ${money(amountFen)}.` : `${money(wantedFen)} fit.`),
  highest: ({ among, grade }) =>
    among === 1
      ? `This is the only promotion that qualifies: ${GRADE_NAMES[grade]}.`
      : `Of ${among} promotions that qualify only the highest counts: ${GRADE_NAMES[grade]} (then the earliest, then the lowest id).`,
  match: ({ payer, ratio, ofFen, amountFen }) =>
    `Matched by ${payer}: ${ratio} of ${money(ofFen)}, rounded down to a fen, is ${money(amountFen)}.`,
  anniversary: ({ startedOn, withinYears, until, certifiedOn }) =>
    `The pairing started on ${startedOn}; within ${withinYears} years means until ${until}, and ${certifiedOn} is within.`,
  approved: ({ approvedOn }) => `The agreement took force on ${approvedOn}.`,
  due: ({ dueOn }) => `Due on ${dueOn}.`,
};
