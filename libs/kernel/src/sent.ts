/**
 * A command as its sender may write it: without what only the handler knows, such as `today` or the settings in force.
 * Distributes over a union of commands.
 */
export type Sent<C, K extends PropertyKey> = C extends unknown ? Omit<C, K> : never;
