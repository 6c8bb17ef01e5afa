import type { Sentences } from '@xinhuo/money';
import { checkName, metricName, yuan } from './because.words';

/** Each step of a sum in English, such that a reader can redo it by hand (docs/reference/money.md). */
export const becauseEn: Sentences = {
  checks: ({ checks }) => `All required checks hold: ${checks.map((check) => checkName(check).en).join(', ')}.`,
  indicator: ({ metric, value, target, weight, points }) =>
    value === null
      ? `No data for ${metricName(metric).en}, which counts 0: ${points} of ${weight} points.`
      : `${metricName(metric).en} is ${value} against a target of ${target}, weight ${weight}: ${points} points (full at the target).`,
  score: ({ points, score }) => `Together ${points.join(' + ')}, rounded half up to two decimals: ${score} points.`,
  earned: ({ score, min, grade }) => `${score} points reach the line of grade ${grade}, ${min} points.`,
  class: ({ headcount, headcountAtLeast, class: name }) =>
    headcountAtLeast === null
      ? `A headcount of ${headcount} meets no condition before it: class ${name}.`
      : `A headcount of ${headcount} is at least ${headcountAtLeast}: class ${name}.`,
  place: ({ rank, earned, full, grade, place, places }) => {
    const moved = full.length > 0 ? ` grade ${full.join(', ')} was full,` : '';
    const taken = places === null ? 'which has no limit' : `place ${place} of ${places}`;
    return `Rank ${rank}, grade ${earned} by score;${moved} given grade ${grade}, ${taken}.`;
  },
  grid: ({ class: name, grade, amountFen }) => `Class ${name}, grade ${grade}: ${yuan(amountFen)} yuan.`,
  budget: ({ budgetFen, leftFen, amountFen }) =>
    `Of the scheme's ${yuan(budgetFen)} yuan, ${yuan(leftFen)} were left at this rank, enough for ${yuan(amountFen)}.`,
  payday: ({ dueOn }) => `Due for everybody on ${dueOn}.`,
  title: ({ title, awardedOn, from, to }) => `Title ${title} awarded on ${awardedOn}, between ${from} and ${to}.`,
  first: ({ among, year, grade }) =>
    `The earliest of ${among}${grade === null ? '' : ` for grade ${grade}`}${year === null ? '' : ` in ${year}`}.`,
  sum: ({ amountFen }) => `The award is ${yuan(amountFen)} yuan.`,
  window: ({ event, on, from, to }) =>
    `${event === 'started' ? 'Started' : 'Certified'} on ${on}, between ${from} and ${to}.`,
  amount: ({ grade, amountFen }) => `${grade}: ${yuan(amountFen)} yuan.`,
  activeDay: ({ startedOn, activeDay, pausedDays, on }) =>
    `From ${startedOn}, with ${pausedDays} paused days between, active day ${activeDay} is ${on}.`,
  broughtForward: ({ activeDay, activeDayOn, completedOn }) =>
    `Completed on ${completedOn}, before active day ${activeDay} (${activeDayOn ?? 'never reached'}): the earlier day counts.`,
  milestone: ({ milestone, on }) => `Milestone ${milestone} passed on ${on}.`,
  completed: ({ on }) => `Completed on ${on}.`,
  promoted: ({ to, target, on }) => `Certified as ${to} on ${on}, no lower than the target ${target}.`,
  stop: ({ stoppedOn, activeDays, qualifyingDays, triggerOn }) =>
    `Stopped on ${stoppedOn} after ${activeDays} active days, at least ${qualifyingDays}; ${triggerOn} is not after the stop.`,
  approval: ({ triggerOn, approvedOn, dueOn }) =>
    `Reached on ${triggerOn}, in force from ${approvedOn}: the later day, ${dueOn}, is when it is due.`,
  share: ({ ofFen, share, amountFen }) =>
    `${share} of ${yuan(ofFen)} yuan, rounded down to a fen: ${yuan(amountFen)} yuan.`,
  rest: ({ ofFen, others, amountFen }) => {
    const parts = others.map((other) => `${other.part} ${yuan(other.amountFen)}`).join(', ');
    return `${yuan(ofFen)} yuan less the other parts (${parts}): ${yuan(amountFen)} yuan.`;
  },
  once: ({ grade, part }) => `No earlier pairing of the apprentice has the part ${part} for ${grade}.`,
  stacking: ({ grade, schemes }) => `The apprentice has nothing for ${grade} under ${schemes.join(', ')}.`,
  cap: ({ year, capFen, leftFen, wantedFen, amountFen }) =>
    `Cap of ${yuan(capFen)} yuan in ${year}, ${yuan(leftFen)} left; of ${yuan(wantedFen)} wanted, ${yuan(amountFen)} count.`,
  highest: ({ among, grade }) => `The highest of ${among}: ${grade}.`,
  match: ({ payer, ratio, ofFen, amountFen }) =>
    `${payer} matches ${yuan(ofFen)} yuan by ${ratio}, rounded down to a fen: ${yuan(amountFen)} yuan.`,
  anniversary: ({ startedOn, withinYears, until, certifiedOn }) =>
    `Certified on ${certifiedOn}, within ${withinYears} years of ${startedOn} (until ${until}).`,
  approved: ({ approvedOn }) => `In force from ${approvedOn}.`,
  due: ({ dueOn }) => `Due on ${dueOn}.`,
};
