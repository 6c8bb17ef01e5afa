import type { Position } from '@xinhuo/kernel';
import type { Page } from './log-reader';

/** An event that a follower could not take. */
export interface Failure {
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly message: string;
  /** No event is to blame: what was taken in so far came from another log. */
  readonly otherLog?: boolean;
}

/** Where a follower of the log stands, for the health check. */
export interface FollowerHealth {
  readonly name: string;
  readonly version: number;
  /** `standby`: another process leads, or none has begun; `failing`: stopped at `failure`, nothing is skipped. */
  readonly state: 'standby' | 'catching-up' | 'live' | 'failing';
  readonly position: Position;
  readonly failure?: Failure;
}

/** How a page went: taken in, or stopped before an event; with `retryAfter` (milliseconds) it is tried again then. */
export type Outcome = { readonly failed?: undefined } | { readonly failed: Failure; readonly retryAfter?: number };

/** Something that takes in the log from its own checkpoint: a projection or a reactor. */
export interface Follower {
  readonly name: string;
  readonly version: number;
  /** The types of the events that it wants; of any type when it does not say. */
  readonly types?: readonly string[];
  /** Up to where the log has been taken in. */
  readonly position: Position;
  /** Looks up the checkpoint; called when this process begins to lead. */
  open(): Promise<void>;
  /** Takes in what of the page lies after `position`. */
  apply(page: Page): Promise<Outcome>;
  /** Writes down a position that moved without anything else to write. */
  flush(): Promise<void>;
}

/** The name by which locks, notices and messages tell followers and their versions apart. */
export const followerKey = ({ name, version }: Pick<Follower, 'name' | 'version'>): string => `${name}@${version}`;
