import type { Acted } from '@xinhuo/kernel';
import { unreachable } from '@xinhuo/kernel';
import type { BreakthroughEvent } from './achievement.events';

interface Started {
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly teamIds: readonly string[];
  readonly titleId: string;
  readonly startedOn: string;
  /** Who started it, with who entered that. */
  readonly starter: Acted;
}

/** A breakthrough project; it counts while it is accepted. */
export type Breakthrough =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'started' } & Started)
  | ({
      readonly phase: 'accepted' | 'revoked';
      readonly acceptedOn: string;
      readonly evidence: readonly string[];
    } & Started);

/** The project after one more fact. */
export const evolveBreakthrough = (state: Breakthrough, { type, data }: BreakthroughEvent): Breakthrough => {
  if (type === 'BreakthroughStarted') {
    const { programmeId, enterpriseId, teamIds, titleId, startedOn, by, enteredBy } = data;
    const starter = { by, ...(enteredBy && { enteredBy }) };
    return { phase: 'started', programmeId, enterpriseId, teamIds, titleId, startedOn, starter };
  }
  if (state.phase === 'none') return state;
  switch (type) {
    case 'BreakthroughAccepted':
      return { ...state, phase: 'accepted', acceptedOn: data.acceptedOn, evidence: data.evidence };
    case 'BreakthroughRevoked':
      return { evidence: [], ...state, phase: 'revoked', acceptedOn: data.acceptedOn };
    default:
      return unreachable(type);
  }
};
