import type { EventStore } from '../src';
import { appendsInOrder } from './contract/appending';
import { tellsOfNews } from './contract/hints';
import { readsStreams } from './contract/reading-streams';
import { readsTheLog } from './contract/reading-the-log';
import { recognisesRepeats } from './contract/repeating';

/** A store under test, empty or not, and the way to leave it. */
export interface OpenedStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** What every adapter promises. `open` is called once; the tests use streams of their own. */
export const eventStoreContract = (name: string, open: () => Promise<OpenedStore>): void => {
  describe(`the ${name} event store`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    for (const part of [appendsInOrder, recognisesRepeats, readsStreams, readsTheLog, tellsOfNews]) {
      part(() => opened.store);
    }
  });
};
