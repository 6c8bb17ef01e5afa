import type { Rules } from '@xinhuo/kernel';
import {
  assessmentAccess,
  breakthroughAccess,
  competitionAccess,
  figureAccess,
  honourAccess,
  innovationAccess,
} from './achievement.access';
import type {
  AssessmentEvent,
  BreakthroughEvent,
  CompetitionEvent,
  FigureEvent,
  HonourEvent,
  InnovationEvent,
} from './achievement.events';
import type { AssessmentCommand, AssessmentRejection } from './assessment.commands';
import { assessment } from './assessment.decider';
import type { Assessments } from './assessment.state';
import type { BreakthroughCommand, BreakthroughRejection } from './breakthrough.commands';
import { breakthrough } from './breakthrough.decider';
import type { Breakthrough } from './breakthrough.state';
import type { CompetitionCommand, CompetitionRejection } from './competition.commands';
import { competition } from './competition.decider';
import type { Competition } from './competition.state';
import type { FigureCommand, FigureRejection } from './figure.commands';
import { figure, type Figure } from './figure.decider';
import type { HonourCommand, HonourRejection } from './honour.commands';
import { honour } from './honour.decider';
import type { Honour } from './honour.state';
import type { InnovationCommand, InnovationRejection } from './innovation.commands';
import { innovation } from './innovation.decider';
import type { Innovation } from './innovation.state';

/** All that decides about one breakthrough project. */
export const breakthroughRules: Rules<BreakthroughCommand, Breakthrough, BreakthroughEvent, BreakthroughRejection> = {
  ...breakthrough,
  events: { BreakthroughStarted: true, BreakthroughAccepted: true, BreakthroughRevoked: true },
  upcasters: {},
  access: breakthroughAccess,
};

/** All that decides about one small innovation. */
export const innovationRules: Rules<InnovationCommand, Innovation, InnovationEvent, InnovationRejection> = {
  ...innovation,
  events: { InnovationRecorded: true, InnovationConverted: true, InnovationRevoked: true },
  upcasters: {},
  access: innovationAccess,
};

/** All that decides about one competition. */
export const competitionRules: Rules<CompetitionCommand, Competition, CompetitionEvent, CompetitionRejection> = {
  ...competition,
  events: {
    CompetitionAnnounced: true,
    CompetitionEntered: true,
    CompetitionEntryWithdrawn: true,
    CompetitionPrizeWon: true,
  },
  upcasters: {},
  access: competitionAccess,
};

/** All that decides about one honour. */
export const honourRules: Rules<HonourCommand, Honour, HonourEvent, HonourRejection> = {
  ...honour,
  events: { HonourConferred: true, HonourRevoked: true },
  upcasters: {},
  access: honourAccess,
};

/** All that decides about one apprentice's assessments. */
export const assessmentRules: Rules<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRejection> = {
  ...assessment,
  events: { ProficiencyAssessed: true, ProficiencyGainMeasured: true },
  upcasters: {},
  access: assessmentAccess,
};

/** All that decides about one cited figure. */
export const figureRules: Rules<FigureCommand, Figure, FigureEvent, FigureRejection> = {
  ...figure,
  events: { FigureCited: true },
  upcasters: {},
  access: figureAccess,
};
