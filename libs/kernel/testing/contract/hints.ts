import { START, type EventStore, type StreamName } from '../../src';
import { aStream, newEvent, newEvents } from '../events';

/** Where the log ends, and that it has grown. */
export const tellsOfNews = (opened: () => EventStore): void => {
  let store: EventStore;
  let stream: StreamName;
  beforeEach(() => {
    store = opened();
    stream = aStream();
  });

  describe('its head', () => {
    it('is where the last append ended', async () => {
      const { position } = await store.append(stream, 0, newEvents('A', 'B'));
      expect(await store.head()).toBe(position);
      expect(position > START).toBe(true);
    });
  });

  describe('its hint', () => {
    it('comes after an append, until it is undone', async () => {
      const undone = jest.fn();
      store.onAppended(undone)();
      let undo = () => {};
      const woken = new Promise<void>((resolve) => {
        undo = store.onAppended(resolve);
      });
      await store.append(stream, 0, [newEvent('A')]);
      await woken;
      undo();
      expect(undone).not.toHaveBeenCalled();
    });

    it('serves several, also the same function twice', async () => {
      const wake = jest.fn();
      const undoes = [store.onAppended(wake), store.onAppended(wake)];
      undoes[0]!();
      const other = new Promise<void>((resolve) => undoes.push(store.onAppended(resolve)));
      await store.append(stream, 0, [newEvent('A')]);
      await other;
      expect(wake).toHaveBeenCalled();
      for (const undo of undoes) undo();
    });
  });
};
