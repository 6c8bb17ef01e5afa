/**
 * A command as its sender may write it: without what only the handler knows, such as `today` or the settings in force.
 * Distributes over a union of commands.
 */
export type Sent<C, K extends PropertyKey> = C extends unknown ? Omit<C, K> : never;

/** The same command with some members left to be filled in, such as a day that is today unless it is said. */
export type Optionally<C, K extends PropertyKey> = C extends unknown
  ? Omit<C, K> & Partial<Pick<C, Extract<keyof C, K>>>
  : never;
