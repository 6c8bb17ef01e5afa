import type { Decision } from '@xinhuo/kernel';
import { accept, addMonths, dateRefusal, reject, unreachable, yearOf } from '@xinhuo/kernel';
import type { EnterpriseCommand, ParticipationRejection } from './enterprise.commands';
import type { EnterpriseEvent, MechanismItems, Stage } from './enterprise.events';
import { MECHANISM_ITEMS, STAGES } from './enterprise.events';
import type { Enterprise, Participation } from './enterprise.state';
import type { StageCriteria, StageFacts } from './stage-criteria';

type Command<T extends EnterpriseCommand['type']> = Extract<EnterpriseCommand, { type: T }>;
type Answer = Decision<EnterpriseEvent, ParticipationRejection>;
type Yearly = Command<'ReportHeadcount' | 'CheckMechanism' | 'DeclareSafety'>;

/** An enterprise joins a programme and begins as a pilot. */
export const join = (state: Enterprise, { type: _, today, earliestOn, ...data }: Command<'JoinProgramme'>): Answer => {
  if (state.phase === 'none') return reject('NOT_REGISTERED');
  if (state.kind !== 'enterprise') return reject('NOT_AN_ENTERPRISE');
  const known = state.participations[data.programmeId];
  if (known)
    return known.joinedOn === data.joinedOn ? accept() : reject('ALREADY_JOINED', { joinedOn: known.joinedOn });
  const refusal = dateRefusal(data.joinedOn, { today, earliestOn });
  return refusal ? reject(refusal, { on: data.joinedOn }) : accept({ type: 'EnterpriseJoined', data });
};

const memberOf = (state: Enterprise, programmeId: string): Participation | ParticipationRejection =>
  state.phase === 'none' ? 'NOT_REGISTERED' : (state.participations[programmeId] ?? 'NOT_JOINED');

/** Rises one stage by the published criteria, or loses a stage with a reason (docs/reference/domain.md §4). */
export const changeStage = (state: Enterprise, command: Command<'ChangeParticipationStage'>): Answer => {
  const { type: _, today, earliestOn, criteria, facts, ...data } = command;
  const member = memberOf(state, data.programmeId);
  if (typeof member === 'string') return reject(member);
  const { to } = data;
  if (to === member.stage) return accept();
  const from = latestOf(earliestOn, member.stageSince); // stages follow one another in time
  const refusal = dateRefusal(data.changedOn, { today, earliestOn: from });
  if (refusal) return reject(refusal, { on: data.changedOn });
  if (STAGES.indexOf(to) < STAGES.indexOf(member.stage)) {
    if (!data.reasonId) return reject('REASON_MISSING');
  } else {
    const lacking =
      to === 'pilot' ? undefined : riseRefusal(member, { to, on: data.changedOn, facts, needs: criteria[to] });
    if (lacking) return lacking;
  }
  return accept({ type: 'ParticipationStageChanged', data: { ...data, from: member.stage } });
};

const latestOf = (a: string, b: string): string => (a > b ? a : b);

interface Rise {
  readonly to: Stage;
  readonly on: string;
  readonly needs: StageCriteria;
  readonly facts: StageFacts | null;
}

const riseRefusal = (member: Participation, { to, on, needs, facts }: Rise) => {
  if (STAGES.indexOf(to) - STAGES.indexOf(member.stage) > 1) return reject('STAGE_SKIPPED');
  if (addMonths(member.joinedOn, needs.months) > on) return reject('MONTHS_TOO_FEW', { months: needs.months });
  if (needs.mechanism && !hasMechanism(member)) return reject('MECHANISM_INCOMPLETE');
  if (!facts) return reject('STAGE_FACTS_UNKNOWN');
  const { pairings, milestonesDue, milestonesOnTime } = facts;
  if (pairings < needs.pairings) return reject('PAIRINGS_TOO_FEW', { pairings, needed: needs.pairings });
  // 0 of 0 is no rate: without a due milestone a criterion above 0 is not met.
  const onTime =
    needs.onTimePercent === 0 || (milestonesDue > 0 && milestonesOnTime * 100 >= needs.onTimePercent * milestonesDue);
  return onTime
    ? undefined
    : reject('ON_TIME_TOO_LOW', { onTime: milestonesOnTime, due: milestonesDue, needed: needs.onTimePercent });
};

const isComplete = (items: MechanismItems): boolean => MECHANISM_ITEMS.every((item) => items[item]);

/** The latest year's checklist is what counts. */
const hasMechanism = ({ years }: Participation): boolean => {
  const checked = Object.entries(years).filter(([, { mechanism }]) => mechanism);
  const latest = checked.sort(([a], [b]) => Number(b) - Number(a))[0]?.[1].mechanism;
  return latest !== undefined && isComplete(latest);
};

const sameItems = (a: MechanismItems | undefined, b: MechanismItems): boolean =>
  a !== undefined && MECHANISM_ITEMS.every((item) => a[item] === b[item]);

const yearRefusal = ({ joinedOn }: Participation, { year, today }: { year: number; today: string }) =>
  Number.isInteger(year) && year >= yearOf(joinedOn) && year <= yearOf(today)
    ? undefined
    : reject('YEAR_OUT_OF_RANGE', { from: yearOf(joinedOn), to: yearOf(today) });

const onOf = (command: Yearly): string => {
  if (command.type === 'ReportHeadcount') return command.reportedOn;
  return command.type === 'CheckMechanism' ? command.checkedOn : command.declaredOn;
};

/** What an enterprise reports of a year: headcount, mechanism checklist, safety. A later report replaces an earlier one. */
export const reportYear = (state: Enterprise, command: Yearly): Answer => {
  const member = memberOf(state, command.programmeId);
  if (typeof member === 'string') return reject(member);
  const outside = yearRefusal(member, command);
  if (outside) return outside;
  const refusal = dateRefusal(onOf(command), command);
  return refusal ? reject(refusal, { on: onOf(command) }) : recordYear(member, command);
};

const recordYear = ({ years }: Participation, command: Yearly): Answer => {
  const known = years[command.year];
  switch (command.type) {
    case 'ReportHeadcount': {
      const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
      if (!Number.isSafeInteger(data.headcount) || data.headcount < 1) return reject('HEADCOUNT_INVALID');
      return known?.headcount === data.headcount ? accept() : accept({ type: 'HeadcountReported', data });
    }
    case 'CheckMechanism': {
      const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
      if (sameItems(known?.mechanism, data.items)) return accept();
      return accept({ type: 'MechanismChecked', data: { ...data, complete: isComplete(data.items) } });
    }
    case 'DeclareSafety': {
      const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
      return known?.noMajorAccident === data.noMajorAccident ? accept() : accept({ type: 'SafetyDeclared', data });
    }
    default:
      return unreachable(command);
  }
};
