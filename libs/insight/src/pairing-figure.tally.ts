import { type ColumnTally, type Contribution, daysBetween, yearOf } from '@xinhuo/kernel';
import type { FiguresTables, PairingFigure } from './figures.tables';

type Counted = Contribution<FiguresTables>;
type Columns<C extends keyof PairingFigure> = Pick<PairingFigure, C>;
type Who = Columns<'programmeId' | 'enterpriseId' | 'masterId' | 'apprenticeId'>;

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The years from one to another, both included; none when the second is earlier. */
export const yearsFromTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);

/** The years in which a pairing was in force: from the day all had confirmed to its end. */
export const yearsInForce = ({
  approvedOn,
  endsOn,
  endedOn,
}: Columns<'approvedOn' | 'endsOn' | 'endedOn'>): readonly number[] => {
  const last = endedOn ? earlier(endsOn, endedOn) : endsOn;
  return last < approvedOn ? [] : yearsFromTo(yearOf(approvedOn), yearOf(last));
};

/** Milestones per year: due, and signed by their due day. What fell due after the end is due no more. */
const punctuality = ({ milestones, endedOn }: Columns<'milestones' | 'endedOn'>) => {
  const years = new Map<number, { due: number; onTime: number }>();
  for (const { dueOn, signedOn } of Object.values(milestones)) {
    if (endedOn && dueOn > endedOn && !signedOn) continue;
    const dueIn = yearOf(dueOn);
    const year = years.get(dueIn) ?? { due: 0, onTime: 0 };
    year.due += 1;
    if (signedOn && signedOn <= dueOn) year.onTime += 1;
    years.set(dueIn, year);
  }
  return years;
};

const inForce = (row: Who & Columns<'skilled' | 'approvedOn' | 'endsOn' | 'endedOn'>): Counted[] => {
  const { programmeId, enterpriseId, masterId, apprenticeId } = row;
  const mentored = { mentored: 1, skilled: row.skilled ? 1 : 0 };
  const at = (year: number, personId: string) => ({ programmeId, year, enterpriseId, personId });
  const counted: Counted[] = [];
  for (const year of yearsInForce(row)) {
    counted.push(
      { to: 'person_at', key: at(year, apprenticeId), add: { paired: 1 } },
      { to: 'person_at', key: at(year, masterId), add: mentored },
      { to: 'mentor_apprentice', key: { programmeId, year, masterId, apprenticeId }, add: { pairings: 1 } },
    );
  }
  if (counted.length > 0) counted.push({ to: 'person_at', key: at(0, masterId), add: mentored });
  return counted;
};

/** Days from start to independent work as a share of the trade's usual days, in millionths. */
const onboarding = (row: Columns<'startedOn' | 'baselineDays'>, passedOn: string) => {
  if (!row.baselineDays) return { onboardingsMissing: 1 };
  const days = daysBetween(row.startedOn, passedOn);
  return { onboardings: 1, onboardingMillionths: Math.round((days * 1_000_000) / row.baselineDays) };
};

const gatesPassed = (row: Who & Columns<'gates' | 'startedOn' | 'baselineDays' | 'lastYear'>): Counted[] => {
  const { programmeId, enterpriseId, masterId, apprenticeId, lastYear } = row;
  const at = (year: number) => ({ programmeId, year, enterpriseId, personId: apprenticeId });
  const { 'fit-for-post': fitOn, independent: independentOn } = row.gates;
  const counted: Counted[] = [];
  if (fitOn) counted.push({ to: 'person_at', key: at(yearOf(fitOn)), add: { fit: 1 } });
  if (independentOn) {
    const year = yearOf(independentOn);
    counted.push(
      { to: 'person_at', key: at(year), add: { independent: 1, ...onboarding(row, independentOn) } },
      { to: 'mentor_apprentice', key: { programmeId, year, masterId, apprenticeId }, add: { independent: 1 } },
    );
    for (const later of yearsFromTo(year, lastYear)) {
      counted.push({ to: 'person_at', key: at(later), add: { everIndependent: 1 } });
    }
  }
  return counted;
};

const milestonesOnTime = (row: Columns<'programmeId' | 'enterpriseId' | 'masterId' | 'milestones' | 'endedOn'>) => {
  const { programmeId, enterpriseId, masterId } = row;
  const counted: Counted[] = [];
  for (const [year, { due, onTime }] of punctuality(row)) {
    counted.push(
      { to: 'enterprise_year', key: { programmeId, year, enterpriseId }, add: { due, onTime } },
      { to: 'mentor_year', key: { programmeId, year, masterId }, add: { due, onTime } },
    );
  }
  return counted;
};

const ended = (row: Columns<'programmeId' | 'enterpriseId' | 'masterId' | 'endedOn' | 'completed'>): Counted[] => {
  if (!row.endedOn) return [];
  const { programmeId, enterpriseId, masterId } = row;
  const year = yearOf(row.endedOn);
  const completed = row.completed ? 1 : 0;
  return [
    { to: 'enterprise_year', key: { programmeId, year, enterpriseId }, add: { ended: 1, completed } },
    { to: 'mentor_year', key: { programmeId, year, masterId }, add: { completed } },
  ];
};

const tallyOf = <C extends keyof PairingFigure>(
  of: readonly C[],
  counts: (row: Columns<C>) => readonly Counted[],
): ColumnTally<PairingFigure, FiguresTables> => ({ of, counts });

const WHERE = ['programmeId', 'enterpriseId', 'masterId'] as const;
const WHO = [...WHERE, 'apprenticeId'] as const;

/** To which totals a pairing counts: persons by year, milestones on time, endings. A signature counts by itself. */
export const pairingTally: readonly ColumnTally<PairingFigure, FiguresTables>[] = [
  tallyOf([...WHO, 'skilled', 'approvedOn', 'endsOn', 'endedOn'], inForce),
  tallyOf([...WHO, 'gates', 'startedOn', 'baselineDays', 'lastYear'], gatesPassed),
  tallyOf([...WHERE, 'milestones', 'endedOn'], milestonesOnTime),
  tallyOf([...WHERE, 'endedOn', 'completed'], ended),
];

/** Every year in which a pairing may count: its term, its due days, its gates and its end. */
export const yearsTouched = (row: PairingFigure): readonly number[] => {
  let [first, last] = [yearOf(row.approvedOn), yearOf(row.endsOn)];
  const touch = (day: string) => {
    const year = yearOf(day);
    if (year < first) first = year;
    if (year > last) last = year;
  };
  for (const { dueOn } of Object.values(row.milestones)) touch(dueOn);
  for (const passedOn of Object.values(row.gates)) touch(passedOn);
  if (row.endedOn) touch(row.endedOn);
  return yearsFromTo(
    Math.min(first, last),
    row.gates.independent ? Math.max(row.lastYear, first, last) : Math.max(first, last),
  );
};
