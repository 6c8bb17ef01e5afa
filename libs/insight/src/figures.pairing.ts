import { type Gate, isHighSkill, yearOf } from '@xinhuo/kernel';
import { lastYearOf } from './figures.frame';
import {
  type FigureChange,
  type FigureLook,
  placeAt,
  touchEnterprise,
  touchMentor,
  touchPerson,
} from './figures.places';
import type { PairingFigure, PlannedDay } from './figures.tables';
import type { InsightFact } from './insight.inbox';
import { yearsTouched } from './pairing-figure.tally';

type Data<T extends InsightFact['type']> = Extract<InsightFact, { type: T }>['data'];

/** The plan's due days; a milestone keeps the day on which it was signed under an earlier version. */
const planned = (
  milestones: Data<'AgreementTookForce'>['milestones'],
  before: PairingFigure['milestones'] = {},
): Record<string, PlannedDay> =>
  Object.fromEntries(milestones.map(({ key, dueOn }) => [key, { dueOn, signedOn: before[key]?.signedOn ?? null }]));

/**
 * The changed row, after the years' rows that it counts in: those that it has counted in before know their place
 * already, but for the master's, whose enterprise is that of the latest fact.
 */
const counted = (row: PairingFigure, before?: PairingFigure): FigureChange[] => {
  const { masterId, apprenticeId } = row;
  const known = before ? yearsTouched(before) : [];
  const changes: FigureChange[] = before ? [] : [touchPerson(row, 0, masterId)];
  for (const year of yearsTouched(row)) {
    changes.push(touchMentor(row, year, masterId));
    if (known.includes(year)) continue;
    changes.push(touchPerson(row, year, apprenticeId), touchPerson(row, year, masterId), touchEnterprise(row, year));
  }
  changes.push({ in: 'pairing_figure', put: row });
  return changes;
};

const takeForce = (data: Data<'AgreementTookForce'>, look: FigureLook): FigureChange[] => {
  const { pairingId, programmeId, masterId, apprenticeId, approvedOn, startedOn, endsOn, trade } = data;
  const lastYear = lastYearOf(look, programmeId, yearOf(endsOn));
  const row: PairingFigure = {
    ...placeAt(look, data),
    pairingId,
    masterId,
    apprenticeId,
    skilled: isHighSkill(data.masterGrade),
    approvedOn,
    startedOn,
    endsOn,
    endedOn: null,
    completed: false,
    baselineDays: look('programme_frame', { programmeId })?.baselineDays[trade] ?? null,
    lastYear,
    milestones: planned(data.milestones),
    gates: {},
  };
  return [...counted(row), { in: 'apprentice_home', put: { personId: apprenticeId, programmeId, lastYear } }];
};

const amend = (data: Data<'AgreementAmended'>, look: FigureLook): FigureChange[] => {
  const { pairingId, programmeId, startedOn, endsOn, trade } = data;
  const before = look('pairing_figure', { pairingId });
  if (!before) return [];
  const after: PairingFigure = {
    ...before,
    startedOn,
    endsOn,
    baselineDays: look('programme_frame', { programmeId })?.baselineDays[trade] ?? null,
    lastYear: Math.max(before.lastYear, yearOf(endsOn)),
    milestones: planned(data.milestones, before.milestones),
  };
  return counted(after, before);
};

/** A gate counts as signed once both have, which `GatePassed` says. */
const sign = (data: Data<'MilestoneSigned'>, look: FigureLook): FigureChange[] => {
  const { pairingId, milestone, gate, signedOn } = data;
  const row = look('pairing_figure', { pairingId });
  const plan = row?.milestones[milestone];
  if (!row || !plan || gate) return [];
  const milestones = { ...row.milestones, [milestone]: { ...plan, signedOn } };
  return [{ in: 'pairing_figure', of: { pairingId }, patch: { milestones } }];
};

const pass = ({ pairingId, milestone, passedOn }: Data<'GatePassed'>, look: FigureLook): FigureChange[] => {
  const row = look('pairing_figure', { pairingId });
  if (!row) return [];
  const plan = row.milestones[milestone];
  const milestones = plan ? { ...row.milestones, [milestone]: { ...plan, signedOn: passedOn } } : row.milestones;
  return counted({ ...row, milestones, gates: { ...row.gates, [milestone]: passedOn } }, row);
};

const withdraw = ({ pairingId, milestone }: Data<'SignOffWithdrawn'>, look: FigureLook): FigureChange[] => {
  const row = look('pairing_figure', { pairingId });
  const plan = row?.milestones[milestone];
  if (!row || !plan) return [];
  const milestones = { ...row.milestones, [milestone]: { ...plan, signedOn: null } };
  const { [milestone as Gate]: _, ...gates } = row.gates;
  return [{ in: 'pairing_figure', of: { pairingId }, patch: { milestones, gates } }];
};

const end = (pairingId: string, look: FigureLook, ending: { endedOn: string; completed: boolean }): FigureChange[] => {
  const row = look('pairing_figure', { pairingId });
  return row ? counted({ ...row, ...ending }, row) : [];
};

/** What each fact about a pairing changes. */
export const pairingHandlers = {
  AgreementTookForce: (data: Data<'AgreementTookForce'>, _: unknown, look: FigureLook) => takeForce(data, look),
  AgreementAmended: (data: Data<'AgreementAmended'>, _: unknown, look: FigureLook) => amend(data, look),
  MilestoneSigned: (data: Data<'MilestoneSigned'>, _: unknown, look: FigureLook) => sign(data, look),
  GatePassed: (data: Data<'GatePassed'>, _: unknown, look: FigureLook) => pass(data, look),
  SignOffWithdrawn: (data: Data<'SignOffWithdrawn'>, _: unknown, look: FigureLook) => withdraw(data, look),
  PairingCompleted: ({ pairingId, completedOn }: Data<'PairingCompleted'>, _: unknown, look: FigureLook) =>
    end(pairingId, look, { endedOn: completedOn, completed: true }),
  PairingEnded: ({ pairingId, endedOn }: Data<'PairingEnded'>, _: unknown, look: FigureLook) =>
    end(pairingId, look, { endedOn, completed: false }),
};
