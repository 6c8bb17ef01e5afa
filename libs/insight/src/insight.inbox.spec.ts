import type {
  AssessmentEvent,
  BreakthroughEvent,
  CompetitionEvent,
  FigureEvent,
  HonourEvent,
  InnovationEvent,
} from '@xinhuo/achievement';
import type { EnterpriseEvent } from '@xinhuo/enterprise';
import type { PairingEvent } from '@xinhuo/pairing';
import type { TitleEvent, WorkerEvent } from '@xinhuo/people';
import type { ProgrammeEvent, RulebookEvent } from '@xinhuo/programme';
import type { GrantEvent } from '@xinhuo/subsidy';
import { figures } from './figures.projection';
import type { InsightFact } from './insight.inbox';

type Published =
  | ProgrammeEvent
  | RulebookEvent
  | EnterpriseEvent
  | WorkerEvent
  | TitleEvent
  | PairingEvent
  | BreakthroughEvent
  | InnovationEvent
  | CompetitionEvent
  | HonourEvent
  | AssessmentEvent
  | FigureEvent
  | GrantEvent;

/** Each fact of the inbox, or its name where the publisher's data is not what the inbox says. */
type Tied = {
  readonly [T in InsightFact['type']]: Extract<Published, { type: T }>['data'] extends Extract<
    InsightFact,
    { type: T }
  >['data']
    ? Extract<Published, { type: T }> extends never
      ? `${T} is published by nobody`
      : true
    : `${T} has another shape`;
};
/** Does not compile when a publisher's event no longer holds what insight reads of it. */
type AllTied = Tied extends { readonly [T in InsightFact['type']]: true } ? true : Tied;

describe('the inbox of insight', () => {
  it('restates what the publishers record', () => {
    const tied: AllTied = true;
    expect(tied).toBe(true);
  });

  it('has a handler for each of its facts', () => {
    expect(Object.values(figures.on).every((handler) => typeof handler === 'function')).toBe(true);
    expect(Object.keys(figures.on)).toHaveLength(33);
  });
});
