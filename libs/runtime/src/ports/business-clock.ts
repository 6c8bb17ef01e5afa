/** The business day. Deciders never ask it: handlers put the day into the command. */
export abstract class BusinessClock {
  /** Today in Asia/Shanghai as `YYYY-MM-DD`, or the fixed business date of a store that has one. */
  abstract today(): string;
}
