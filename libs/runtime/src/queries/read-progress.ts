import type { Position } from '@xinhuo/kernel';

/** Lets a query wait until the read tables that it uses have taken in what the asker has written (ADR-0005). */
export abstract class ReadProgress {
  /**
   * Waits until all these projections are at least at `readAfter`, at most two seconds; true when they are. When they
   * are not, the query answers with what there is, and the response is marked as behind.
   */
  abstract reached(projections: readonly string[], readAfter?: Position): Promise<boolean>;

  /** Calls `told` whenever a projection has come further, in whatever process. Returns the undo. */
  abstract onAdvanced(projection: string, told: (position: Position) => void): () => void;
}
