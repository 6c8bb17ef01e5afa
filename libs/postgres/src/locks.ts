/**
 * The first key of every advisory lock in the system. Two users of one class would exclude each other, so a new use
 * gets a new class here.
 */
export const LOCK_CLASS = {
  /** Order of the log; held in `libs/event-store`. */
  log: 1,
  migration: 2,
  /** Leaders of projections, reactors and the sweeper. */
  leader: 3,
} as const;
