import type { ValueProvider } from '@nestjs/common';
import { RulesRegistration } from '@xinhuo/runtime';
import type { SubsidyFact } from '../src/subsidy.inbox';

const TYPES: Readonly<Record<SubsidyFact['type'] | 'ProgrammeLaunched', true>> = {
  ProgrammeLaunched: true,
  BreakthroughAccepted: true,
  BreakthroughRevoked: true,
  InnovationConverted: true,
  InnovationRevoked: true,
  CompetitionEntryWithdrawn: true,
  CompetitionPrizeWon: true,
  EnterpriseJoined: true,
  HeadcountReported: true,
  MechanismChecked: true,
  SafetyDeclared: true,
  PairingRegistered: true,
  AgreementDrafted: true,
  AgreementTookForce: true,
  AgreementAmended: true,
  AgreementDeclined: true,
  AgreementLapsed: true,
  MilestoneSigned: true,
  GatePassed: true,
  SignOffWithdrawn: true,
  PairingCompleted: true,
  PairingEnded: true,
  WorkerRegistered: true,
  WorkerMoved: true,
  WorkerLeft: true,
  PromotionVerified: true,
  PromotionRevoked: true,
  TitleAwarded: true,
  TitleRevoked: true,
  RulebookDrafted: true,
  RulebookPublished: true,
};

/** The event types of the modules that a process of these tests does without, as they would register them. */
export const publishedElsewhere: ValueProvider = {
  provide: Symbol('published elsewhere'),
  useValue: new RulesRegistration({}, {}, TYPES),
};
