import { amountText, dayText, type NamedKind, nameOf } from '@xinhuo/kernel';
import type { Sentences } from './because';

const ON_STOP = {
  'keep-earned': 'what was earned is kept',
  'recover-all': 'all is taken back without completion',
} as const;

const money = (fen: number): string => amountText(fen).en;
const day = (on: string): string => dayText(on).en;
const named = (kind: NamedKind, code: string): string => nameOf(kind, code).en;
const gradeName = (code: string): string => named('grade', code);

/** The English sentences of an explanation 测算说明, one for each kind of step. */
export const english: Sentences = {
  checks: ({ checks }) => `The required checks are met: ${checks.map((check) => named('check', check)).join(', ')}.`,
  indicator: ({ metric, value, target, weight, points }) =>
    `Indicator “${named('metric', metric)}”: ${value ?? 'no value (counts 0)'} against a target of ${target}, weight ${weight}; ` +
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
  payday: ({ dueOn }) => `Everyone is paid on ${day(dueOn)}.`,
  title: ({ title, awardedOn, from, to }) =>
    `The title “${named('title', title)}” was awarded on ${day(awardedOn)}, between ${day(from)} and ${day(to)}, and is not revoked.`,
  first: ({ among, year, grade }) =>
    `Counted once per person${year === null ? '' : ` in ${year}`}${grade === null ? '' : ` for ${gradeName(grade)}`}: ` +
    (among === 1 ? 'this is the only one.' : `the earliest of ${among} (of one day, the lowest id).`),
  sum: ({ amountFen }) => `The sum is ${money(amountFen)}.`,
  window: ({ event, on, from, to }) =>
    `${event === 'started' ? 'The pairing started' : 'The certificate was given'} on ${day(on)}, between ${day(from)} and ${day(to)}.`,
  amount: ({ grade, amountFen }) => `For ${gradeName(grade)} the sum is ${money(amountFen)}.`,
  activeDay: ({ startedOn, activeDay, pausedDays, on }) =>
    `From ${day(startedOn)} on, ${pausedDays === 0 ? 'with no pause' : `leaving out ${pausedDays} paused days`}, ` +
    `active day ${activeDay} is ${day(on)}.`,
  broughtForward: ({ activeDay, activeDayOn, completedOn }) =>
    `Active day ${activeDay} ${activeDayOn === null ? 'is never reached' : `would be ${day(activeDayOn)}`}; ` +
    `completion came first, so its day counts: ${day(completedOn)}.`,
  milestone: ({ milestone, on }) => `The milestone “${named('milestone', milestone)}” was reached on ${day(on)}.`,
  completed: ({ on }) => `The apprenticeship was completed on ${day(on)}.`,
  promoted: ({ to, target, on }) =>
    `The apprentice was certified as ${gradeName(to)} on ${day(on)}, the first time at or above ${gradeName(target)}.`,
  stop: ({ stoppedOn, activeDays, qualifyingDays, onStop, completedOn, triggerOn }) =>
    `The pairing stopped on ${day(stoppedOn)} after ${activeDays} active days, at least ${qualifyingDays}; ${ON_STOP[onStop]}` +
    `${completedOn === null ? '' : ` (completed on ${day(completedOn)})`}; the trigger on ${day(triggerOn)} is not after the stop.`,
  approval: ({ triggerOn, approvedOn, dueOn }) =>
    `Due on ${day(dueOn)}: the later of the trigger (${day(triggerOn)}) and the day the agreement took force (${day(approvedOn)}).`,
  share: ({ ofFen, share, amountFen }) =>
    `${share} of ${money(ofFen)}, rounded down to two decimals, is ${money(amountFen)}.`,
  rest: ({ ofFen, others, amountFen }) =>
    `The rest: ${money(ofFen)}${others.map(({ part, share, amountFen: fen }) => ` − ${money(fen)} (${part}, ${share})`).join('')}` +
    ` = ${money(amountFen)}.`,
  once: ({ grade, part }) =>
    `No earlier pairing of the apprentice towards ${gradeName(grade)} has the part “${part}”, so it counts here.`,
  stacking: ({ grade, schemes }) =>
    `The apprentice has nothing for ${gradeName(grade)} under a scheme that would bar this: ${schemes.join(', ') || 'none'}.`,
  cap: ({ year, capFen, leftFen, wantedFen, amountFen }) =>
    `Of the enterprise’s cap of ${money(capFen)} for ${year}, ${money(leftFen)} are left here; ` +
    (amountFen < wantedFen ? `${money(wantedFen)} are cut to ${money(amountFen)}.` : `${money(wantedFen)} fit.`),
  highest: ({ among, grade }) =>
    among === 1
      ? `This is the only promotion that qualifies: ${gradeName(grade)}.`
      : `Of ${among} promotions that qualify only the highest counts: ${gradeName(grade)} (then the earliest, then the lowest id).`,
  match: ({ payer, ratio, ofFen, amountFen }) =>
    `Matched by ${named('payer', payer)}: ${ratio} of ${money(ofFen)}, rounded down to two decimals, is ${money(amountFen)}.`,
  anniversary: ({ startedOn, withinYears, until, certifiedOn }) =>
    `The pairing started on ${day(startedOn)}; within ${withinYears} years means until ${day(until)}, and ${day(certifiedOn)} is within.`,
  approved: ({ approvedOn }) => `The agreement took force on ${day(approvedOn)}.`,
  due: ({ dueOn }) => `Due on ${day(dueOn)}.`,
};
