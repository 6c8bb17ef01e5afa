import { type AccessRules, type Reach, within } from '@xinhuo/kernel';
import type { AssessmentCommand } from './assessment.commands';
import type { Assessments } from './assessment.state';
import type { BreakthroughCommand } from './breakthrough.commands';
import type { Breakthrough } from './breakthrough.state';
import type { CompetitionCommand } from './competition.commands';
import type { Competition } from './competition.state';
import type { FigureCommand } from './figure.commands';
import type { Figure } from './figure.decider';
import type { HonourCommand } from './honour.commands';
import type { Honour } from './honour.state';
import type { InnovationCommand } from './innovation.commands';
import type { Innovation } from './innovation.state';
import { confirmers, recorders, revokers } from './owned.access';
import { getIn } from './shared-map';

/** Who starts, accepts and revokes breakthroughs. */
export const breakthroughAccess: AccessRules<BreakthroughCommand, Breakthrough> = {
  StartBreakthrough: recorders,
  AcceptBreakthrough: confirmers,
  RevokeBreakthrough: revokers,
};

/** Who records, converts and revokes small innovations. */
export const innovationAccess: AccessRules<InnovationCommand, Innovation> = {
  RecordInnovation: recorders,
  ConvertInnovation: confirmers,
  RevokeInnovation: revokers,
};

/** Who confers and revokes honours. */
export const honourAccess: AccessRules<HonourCommand, Honour> = { ConferHonour: recorders, RevokeHonour: revokers };

type Enter = Extract<CompetitionCommand, { type: 'EnterCompetition' }>;
type Withdraw = Extract<CompetitionCommand, { type: 'WithdrawCompetitionEntry' }>;

const ofOrganiser = (state: Competition, { organiserId }: { organiserId: string }): Reach =>
  within(state.phase === 'none' ? organiserId : state.organiserId);
const ofHolder = (state: Competition): Reach => (state.phase === 'none' ? 'nowhere' : within(state.organiserId));
const ofEntrant = (_: Competition, { enterpriseId }: Enter): Reach => within(enterpriseId);
const oneself = (_: Competition, { personId, enterpriseId }: Enter): Reach => ({
  self: personId,
  within: enterpriseId,
});

const entryOf = (state: Competition, { entryId }: Withdraw) =>
  state.phase === 'none' ? undefined : getIn(state.entries, entryId);
const ofEntry = (state: Competition, command: Withdraw): Reach => {
  const entry = entryOf(state, command);
  return entry ? within(entry.enterpriseId) : 'nowhere';
};
const ownEntry = (state: Competition, command: Withdraw): Reach => {
  const entry = entryOf(state, command);
  return entry ? { self: entry.personId } : 'nowhere';
};

/** Unions hold competitions at their own node or below; workers enter themselves, or their union does. */
export const competitionAccess: AccessRules<CompetitionCommand, Competition> = {
  AnnounceCompetition: {
    CITY_HANDLER: ofOrganiser,
    COUNTY: ofOrganiser,
    ENTERPRISE: ofOrganiser,
    DATA_ENTRY: ofOrganiser,
  },
  EnterCompetition: {
    CITY_HANDLER: ofEntrant,
    COUNTY: ofEntrant,
    ENTERPRISE: ofEntrant,
    DATA_ENTRY: ofEntrant,
    MASTER: oneself,
    APPRENTICE: oneself,
  },
  WithdrawCompetitionEntry: {
    CITY_HANDLER: ofEntry,
    COUNTY: ofEntry,
    ENTERPRISE: ofEntry,
    DATA_ENTRY: ofEntry,
    MASTER: ownEntry,
    APPRENTICE: ownEntry,
  },
  AwardCompetitionPrize: { CITY_HANDLER: ofHolder, COUNTY: ofHolder, ENTERPRISE: ofHolder, DATA_ENTRY: ofHolder },
};

const ofAssessed = (_: Assessments, { enterpriseId }: AssessmentCommand): Reach => within(enterpriseId);

/** Unions and masters of the enterprise assess; nobody assesses themselves, which the rules refuse. */
export const assessmentAccess: AccessRules<AssessmentCommand, Assessments> = {
  AssessProficiency: {
    CITY_HANDLER: ofAssessed,
    COUNTY: ofAssessed,
    ENTERPRISE: ofAssessed,
    DATA_ENTRY: ofAssessed,
    MASTER: ofAssessed,
  },
};

const ofCity = (_: Figure, { cityId }: FigureCommand): Reach => within(cityId);

/** The city cites what others publish. */
export const figureAccess: AccessRules<FigureCommand, Figure> = {
  CiteFigure: { CITY_HANDLER: ofCity, DATA_ENTRY: ofCity },
};
