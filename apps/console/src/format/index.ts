/** Every figure, amount, day and grade that is shown goes through here; lint bans other ways. */
export * from './date';
export * from './grade';
export * from './money';
export * from './number';
export * from './ratio';
