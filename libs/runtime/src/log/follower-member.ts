import { type Position, START } from '@xinhuo/kernel';
import type { Failure, Follower, FollowerHealth } from './follower';
import { isLasting, OtherLog } from './lasting-fault';

/** How a follower fares in this process. */
export type State = FollowerHealth['state'];
const IN_TURN: ReadonlySet<State> = new Set(['catching-up', 'live']);

/** A follower as its runner keeps it. */
export interface Member {
  readonly follower: Follower;
  state: State;
  failure?: Failure;
  /** The reading of the log that it takes part in; no other gives it pages. */
  reading?: Reading;
  /** Whether a page is being taken in: until then it is not opened anew. */
  busy: boolean;
}

/** Members that read the log together. */
export interface Reading {
  readonly members: readonly Member[];
}

/** The members that a reading still gives pages to. */
export const takingPart = (reading: Reading): Member[] =>
  reading.members.filter((member) => member.reading === reading && IN_TURN.has(member.state));

/** The types of events that any of them wants; undefined when one wants all. */
export const wantedTypes = (members: readonly Member[]): readonly string[] | undefined => {
  const types = new Set<string>();
  for (const { follower } of members) {
    if (!follower.types) return undefined;
    for (const type of follower.types) types.add(type);
  }
  return [...types];
};

/** A fault that no event is to blame for; tried again, soon when it may have passed. */
export const stoppedBy = ({ position }: Follower, error: unknown) => ({
  failed: {
    ...{ position, eventId: '', type: '', message: error instanceof Error ? error.message : String(error) },
    ...(error instanceof OtherLog && { otherLog: true }),
  },
  retryAfter: isLasting(error) ? 10_000 : 1_000,
});

/** Members by the position that they stand at. */
export const byPosition = (members: readonly Member[]): readonly (readonly Member[])[] => {
  const groups = new Map<Position, Member[]>();
  for (const member of members) {
    const position = member.follower.position || START;
    groups.set(position, [...(groups.get(position) ?? []), member]);
  }
  return [...groups.values()];
};
