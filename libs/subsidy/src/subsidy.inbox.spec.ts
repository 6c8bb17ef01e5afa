import type { BreakthroughEvent, CompetitionEvent, InnovationEvent } from '@xinhuo/achievement';
import type { EnterpriseEvent } from '@xinhuo/enterprise';
import type { PairingEvent } from '@xinhuo/pairing';
import type { MentorEvent, TitleEvent, WorkerEvent } from '@xinhuo/people';
import type { RulebookEvent } from '@xinhuo/programme';
import type { SubsidyFact } from './subsidy.inbox';

type Published =
  | BreakthroughEvent
  | CompetitionEvent
  | InnovationEvent
  | EnterpriseEvent
  | PairingEvent
  | MentorEvent
  | TitleEvent
  | WorkerEvent
  | RulebookEvent;

/** True when the publisher's event has all that this module reads of it. */
type Tied<T extends SubsidyFact['type']> =
  Extract<Published, { type: T }> extends infer E
    ? [E] extends [never]
      ? 'published by nobody'
      : E extends { data: Extract<SubsidyFact, { type: T }>['data'] }
        ? true
        : 'another shape'
    : never;

const tied: { readonly [T in SubsidyFact['type']]: Tied<T> } = {
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

it('reads of other modules only what they record', () => expect(Object.values(tied).every(Boolean)).toBe(true));
