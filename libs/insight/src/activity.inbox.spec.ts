import type { BreakthroughEvent, CompetitionEvent, HonourEvent, InnovationEvent } from '@xinhuo/achievement';
import type { EnterpriseEvent } from '@xinhuo/enterprise';
import type { PairingEvent } from '@xinhuo/pairing';
import type { TitleEvent, WorkerEvent } from '@xinhuo/people';
import type { GrantEvent, RoundEvent } from '@xinhuo/subsidy';
import { ACTIVITY_KINDS, type ActivityFact } from './activity.inbox';
import { activity } from './activity.projection';

type Published =
  | EnterpriseEvent
  | WorkerEvent
  | TitleEvent
  | PairingEvent
  | BreakthroughEvent
  | InnovationEvent
  | CompetitionEvent
  | HonourEvent
  | RoundEvent
  | GrantEvent;

type Tied = {
  readonly [T in ActivityFact['type']]: Extract<Published, { type: T }> extends never
    ? `${T} is published by nobody`
    : Extract<Published, { type: T }>['data'] extends Extract<ActivityFact, { type: T }>['data']
      ? true
      : `${T} has another shape`;
};
/** Does not compile when a publisher's event no longer holds what the news reads of it. */
type AllTied = Tied extends { readonly [T in ActivityFact['type']]: true } ? true : Tied;

describe('the inbox of the news', () => {
  it('restates what the publishers record, and every kind of it becomes news', () => {
    const tied: AllTied = true;
    expect(tied).toBe(true);
    expect(Object.keys(activity.on).sort()).toEqual([...ACTIVITY_KINDS].sort());
  });
});
