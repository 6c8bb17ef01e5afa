import type { CommandBus, ICommand } from '@nestjs/cqrs';

import * as achievement from '@xinhuo/achievement';
import { BUSINESS_DATE, type CityPlan, TRADES, YEAR } from '@xinhuo/demonstration';
import { DecideEnterprise, enterpriseRules } from '@xinhuo/enterprise';
import { contentHash, derivedId, type StreamName, START } from '@xinhuo/kernel';
import { DecidePairing, pairingRules, planFrom } from '@xinhuo/pairing';
import {
  DecideMentor,
  DecideTitle,
  DecideWorker,
  mentorRules,
  titleIdOf,
  titleRules,
  workerRules,
} from '@xinhuo/people';
import {
  DecideProgramme,
  DecideRulebook,
  DEFAULT_SETTINGS,
  defaultTemplate,
  programmeRules,
  rulebookRules,
} from '@xinhuo/programme';
import type { CommandContext } from '@xinhuo/runtime';
import { budgetIdOf, budgetRules, DecideBudget } from '@xinhuo/subsidy';

import { CityLog } from './city-log';

/** What the handlers put into dated commands of the demonstration's store. */
const DATES = { today: BUSINESS_DATE, earliestOn: `${YEAR}-01-01` };
const TEMPLATE = defaultTemplate(DEFAULT_SETTINGS.phaseMonths);
const PRIORITY = new Set(TRADES.slice(0, 6).map(({ code }) => code));

/** A command whose members are read by name; the texts among them are what is read. */
type Any = { readonly type: string } & Readonly<Record<string, string>>;
type Take = (log: CityLog, command: Any, context: CommandContext, plan: CityPlan) => void;
type MessageClass = abstract new (...args: never[]) => object;

const dated =
  (rules: object, streamOf: (command: Any) => string, more: (command: Any) => object = () => ({})): Take =>
  (log, command, context) =>
    log.decide(rules, streamOf(command) as StreamName, { ...command, ...DATES, ...more(command) }, context);

/** An id for a text or number that the vault would keep. */
const textId = ({ type, ...command }: Any): string => derivedId('bench text', type, contentHash(command));

const register: Take = (log, command, context) => {
  const { pairingId, masterId, apprenticeId, trade } = command;
  const master = log.stateOf<{ grade: string }>(`worker-${masterId}`);
  const apprentice = log.stateOf<{ grade: string; enterpriseId: string }>(`worker-${apprenticeId}`);
  const place = { personId: masterId, pairingId, apprenticeId, defaultPlaces: DEFAULT_SETTINGS.placesPerMaster };
  log.decide(mentorRules, `mentor-${masterId}`, { type: 'ReservePlace', ...place }, context);
  const own = { personId: apprenticeId, pairingId, masterId };
  log.decide(workerRules, `worker-${apprenticeId}`, { type: 'ReserveApprenticeship', ...own }, context);
  const settings = {
    lapseDays: DEFAULT_SETTINGS.lapseDays,
    priorityTrade: PRIORITY.has(trade!),
    priorityVersion: 1,
    masterGrade: master.grade,
    masterBasis: 'GRADE',
    apprenticeGrade: apprentice.grade,
    apprenticeEnterpriseId: apprentice.enterpriseId,
    milestones: planFrom(TEMPLATE, { startedOn: command.startedOn!, endsOn: command.endsOn! }),
  };
  log.decide(pairingRules, `pairing-${pairingId}`, { ...command, ...DATES, ...settings }, context);
};

const ofPairing = dated(pairingRules, ({ pairingId }) => `pairing-${pairingId}`);
const ofWorker = dated(
  workerRules,
  ({ personId }) => `worker-${personId}`,
  (command) => (command.type === 'RecordPromotion' ? { certificateId: textId(command) } : {}),
);

/** How each message of the demonstration is decided without its handler. */
const TAKES = new Map<MessageClass, Take>([
  [
    DecideEnterprise,
    dated(
      enterpriseRules,
      ({ nodeId, enterpriseId }) => `enterprise-${nodeId ?? enterpriseId}`,
      ({ kind }) => ({ parentKind: kind === 'city' ? null : kind === 'county' ? 'city' : 'county' }),
    ),
  ],
  [
    DecideProgramme,
    dated(
      programmeRules,
      ({ programmeId }) => `programme-${programmeId}`,
      () => ({ isCity: true }),
    ),
  ],
  [
    DecideRulebook,
    (log, command, context, { cityId, rulebookId }) =>
      log.decide(rulebookRules, `rulebook-${rulebookId}`, { ...command, cityId, version: 1, problem: null }, context),
  ],
  [
    DecideBudget,
    (log, command, context, { cityId }) => {
      const { programmeId, year, scheme } = command;
      const budgetId = budgetIdOf(programmeId!, Number(year), scheme!);
      log.decide(budgetRules, `budget-${budgetId}`, { ...command, cityId, budgetId }, context);
    },
  ],
  [DecideWorker, ofWorker],
  [
    DecideMentor,
    (log, command, context) => {
      const { personId } = command;
      const { grade, enterpriseId } = log.stateOf<Any>(`worker-${personId}`);
      const full = { ...command, ...DATES, grade, enterpriseId };
      log.decide(mentorRules, `mentor-${personId}`, full, context);
    },
  ],
  [
    DecidePairing,
    (log, command, context, plan) =>
      (command.type === 'RegisterPairing' ? register : ofPairing)(log, command, context, plan),
  ],
  [achievement.DecideAssessment, dated(achievement.assessmentRules, ({ personId }) => `assessment-${personId}`)],
  [
    achievement.DecideBreakthrough,
    dated(
      achievement.breakthroughRules,
      ({ breakthroughId }) => `breakthrough-${breakthroughId}`,
      (command) => ({ titleId: textId(command) }),
    ),
  ],
  [
    achievement.DecideInnovation,
    dated(
      achievement.innovationRules,
      ({ innovationId }) => `innovation-${innovationId}`,
      (command) => ({ titleId: textId(command) }),
    ),
  ],
  [
    achievement.DecideCompetition,
    dated(achievement.competitionRules, ({ competitionId }) => `competition-${competitionId}`),
  ],
  [achievement.DecideHonour, dated(achievement.honourRules, ({ honourId }) => `honour-${honourId}`)],
  [
    achievement.DecideFigure,
    (log, command, context, { cityId }) => {
      const figureId = textId(command);
      const full = { ...command, ...DATES, figureId, cityId, sourceId: figureId };
      log.decide(achievement.figureRules, `figure-${figureId}`, full, context);
    },
  ],
  [
    DecideTitle,
    (log, command, context, { cityId }) => {
      const { programmeId, title, holderId } = command;
      const titleId = titleIdOf(programmeId!, title as '带徒名师', holderId!);
      log.decide(titleRules, `title-${titleId}`, { ...command, ...DATES, titleId, cityId }, context);
    },
  ],
]);

/** Takes the messages of the demonstration's stories in place of the command bus, and decides them into a log. */
export const deskOver = (log: CityLog, plan: CityPlan): CommandBus => {
  const execute = (message: ICommand & { readonly command: Any; readonly context: CommandContext }) => {
    const take = TAKES.get(message.constructor as MessageClass);
    if (!take) throw new Error(`The benchmark's city knows no ${message.constructor.name}`);
    take(log, message.command, message.context, plan);
    return Promise.resolve({ position: START });
  };
  return { execute } as unknown as CommandBus;
};
