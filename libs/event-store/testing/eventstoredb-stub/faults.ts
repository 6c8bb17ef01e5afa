/** What may go wrong with one append. */
export type AppendFault =
  /** Nothing is written and nothing answered. */
  | 'swallow'
  /** Written, and never answered. */
  | 'commit-silent'
  /** Written, and the node is killed before it answers. */
  | 'commit-reset'
  /** The node is killed before it writes. */
  | 'drop'
  | 'not-leader'
  | 'not-ready'
  | 'too-large'
  | 'wrong-version'
  | 'denied'
  /** What a crashing server leaves behind. */
  | 'unavailable'
  | { readonly delay: number };

/** What may go wrong with one reading; `after` so many events. */
export type ReadFault =
  'swallow' | 'not-ready' | { readonly cut: 'unavailable' | 'too-slow' | 'silent' | 'end'; readonly after: number };

/** The switches of a node: each fault is used once, in order, and then all is well again. */
export class Faults {
  readonly appends: AppendFault[] = [];
  /** For readings of streams and of the log to an end. */
  readonly reads: ReadFault[] = [];
  /** For subscriptions. */
  readonly subscriptions: ReadFault[] = [];
  private thawed: Promise<void> = Promise.resolve();
  private thawing: () => void = () => undefined;

  /** Requests wait as in a stopped process, and are carried out when it goes on: also those nobody waits for. */
  freeze(): void {
    this.thawed = new Promise((resolve) => (this.thawing = resolve));
  }

  thaw(): void {
    this.thawing();
  }

  /** Until the node is not frozen. */
  running(): Promise<void> {
    return this.thawed;
  }
}
