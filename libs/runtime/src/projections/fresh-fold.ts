import { type AnyFact, Fold, NO_ROWS, type Position, type Projection, START, type Tables } from '@xinhuo/kernel';
import type { Page } from '../log/log-reader';
import type { ProjectionRows } from './projection-rows';

/**
 * The rows of one projection from the first event on, in memory: no row is looked up, none is written twice, and the
 * indexes are made once all rows are there. A fault says no more than that it did not work.
 */
export class FreshFold {
  private readonly fold: Fold<AnyFact, Tables>;
  private upTo: Position = START;

  constructor(
    private readonly projection: Projection<AnyFact, Tables>,
    /** In tables that are empty and that nobody else knows of. */
    private readonly rows: ProjectionRows,
  ) {
    this.fold = new Fold(projection, NO_ROWS);
  }

  /** How many rows are in memory. */
  get size(): number {
    return this.fold.size;
  }

  /** Takes in the next page. @throws what a handler throws. */
  take({ events, upTo, broken }: Page): void {
    for (const event of events) {
      if (!(event.type in this.projection.on)) continue;
      if (broken.has(event.id)) throw broken.get(event.id);
      this.fold.take(event);
    }
    this.upTo = upTo;
  }

  /** Writes the rows, and answers with how far they have come. @throws what a tally throws, or the database. */
  async write(): Promise<Position> {
    this.fold.settle();
    await this.rows.fill((table) => this.fold.written(table));
    return this.upTo;
  }
}
