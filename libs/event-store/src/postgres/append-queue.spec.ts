import { StoreUnavailable, VersionConflict, type Appended, type NewEvent, type StreamName } from '@xinhuo/kernel';
import { newEvent, newEvents } from '@xinhuo/kernel/testing';
import * as fc from 'fast-check';
import { toPosition } from '../position';
import { AppendQueue, type Append, type Send, type Verdict } from './append-queue';

const LIMITS = { waiting: 1_000, batchEvents: 100, batchCharacters: 1_000_000 };

/** The log as a database would keep it: all of a batch or, when it fails before its commit, nothing. */
const modelLog = () => {
  const ids: string[] = [];
  const streams = new Map<StreamName, { readonly id: string; readonly position: number }[]>();
  const judge = ({ stream, expected, events }: Append): Verdict => {
    const known = streams.get(stream) ?? [];
    if (known.length === expected) {
      for (const { id } of events) known.push({ id, position: ids.push(id) });
      streams.set(stream, known);
    }
    const isThere = events.every(({ id }, n) => known[expected + n]?.id === id);
    const last = known[expected + events.length - 1];
    return isThere ? { version: expected + events.length, position: toPosition(last!.position) } : 'conflict';
  };
  return { ids, streams, judge };
};

/** A send that answers when it is told to. */
const heldSend = () => {
  const batches: (readonly Append[])[] = [];
  const log = modelLog();
  let release: () => void = () => undefined;
  const send: Send = async (batch) => {
    batches.push(batch);
    await new Promise<void>((resolve) => (release = resolve));
    return batch.map(log.judge);
  };
  return { batches, send, release: () => release() };
};

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue of appends', () => {
  it('sends the first at once and what queues up meanwhile together, one append a stream', async () => {
    const { batches, send, release } = heldSend();
    const queue = new AppendQueue(send, LIMITS);
    const asked = [
      queue.append('a-1', 0, newEvents('A')),
      queue.append('b-1', 0, newEvents('A')),
      queue.append('b-1', 1, newEvents('B')),
      queue.append('c-1', 0, newEvents('A', 'B')),
    ];
    for (const expected of [['a-1'], ['b-1', 'c-1'], ['b-1']]) {
      expect(batches.at(-1)!.map(({ stream }) => stream)).toEqual(expected);
      release();
      await turn();
      await turn();
    }
    expect((await Promise.all(asked)).map(({ version }) => version)).toEqual([1, 1, 2, 2]);
  });

  it('keeps a batch within its limits, but sends what is larger alone', async () => {
    const { batches, send, release } = heldSend();
    const queue = new AppendQueue(send, { ...LIMITS, batchEvents: 3 });
    const large = Array.from({ length: 5 }, () => newEvent('L'));
    const sizes: readonly (readonly NewEvent[])[] = [newEvents('A'), newEvents('A', 'B'), newEvents('C'), large];
    const asked = sizes.map((events, n) => queue.append(`s-${n}`, 0, events));
    for (const expected of [1, 2, 1]) {
      expect(batches.at(-1)).toHaveLength(expected);
      release();
      await turn();
      await turn();
    }
    await Promise.all(asked);
  });

  it('refuses at once what it has no room for, and takes more when it has', async () => {
    const { send, release } = heldSend();
    const queue = new AppendQueue(send, { ...LIMITS, waiting: 2 });
    const asked = ['s-1', 's-2', 's-3'].map((stream) => queue.append(stream as StreamName, 0, newEvents('A')));
    await expect(queue.append('s-4', 0, newEvents('A'))).rejects.toBeInstanceOf(StoreUnavailable);
    release();
    await turn();
    const later = queue.append('s-4', 0, newEvents('A'));
    for (const _ of [1, 2]) {
      release();
      await turn();
      await turn();
    }
    expect(await Promise.all([...asked, later])).toHaveLength(4);
  });

  it('keeps what was asked for, whatever the caller does to its objects afterwards', async () => {
    const { batches, send, release } = heldSend();
    const queue = new AppendQueue(send, LIMITS);
    const first = queue.append('a-1', 0, newEvents('A'));
    const data = { n: 1 };
    const second = queue.append('b-1', 0, [newEvent('B', data)]);
    data.n = 2;
    release();
    await first;
    await turn();
    release();
    await second;
    expect(batches[1]![0]!.events[0]!.data).toBe('{"n":1}');
  });

  /** What may befall a batch on its way. */
  const fates = fc.array(fc.constantFrom('good', 'good', 'refused', 'answer lost', 'unavailable'), { maxLength: 40 });
  const asks = fc.array(
    fc.record({ stream: fc.nat(3), expected: fc.nat(3), size: fc.integer({ min: 1, max: 3 }), waits: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  );

  it('tells each append the truth about the log, whatever happens on the way', () =>
    fc.assert(
      fc.asyncProperty(asks, fates, async (appends, befalls) => {
        const log = modelLog();
        const left = [...befalls];
        const send: Send = async (batch) => {
          await Promise.resolve();
          expect(new Set(batch.map(({ stream }) => stream)).size).toBe(batch.length);
          const fate = left.shift();
          if (fate === 'refused') throw new Error('a bad value in it');
          const verdicts = batch.map(log.judge);
          if (fate === 'answer lost') throw new Error('the answer was lost');
          if (fate === 'unavailable') throw new StoreUnavailable('the answer was lost for long');
          return verdicts;
        };
        const queue = new AppendQueue(send, { ...LIMITS, batchEvents: 8 });
        const answers = appends.map(async ({ stream, expected, size, waits }) => {
          if (waits) await turn();
          const events = Array.from({ length: size }, () => newEvent('E'));
          const answer = await queue.append(`s-${stream}`, expected, events).catch((error: unknown) => error as Error);
          return { stream: `s-${stream}` as StreamName, expected, events, answer };
        });
        for (const { stream, expected, events, answer } of await Promise.all(answers)) {
          const copies = events.map(({ id }) => log.ids.filter((other) => other === id).length);
          expect(Math.max(...copies)).toBeLessThanOrEqual(1);
          expect(new Set(copies).size).toBe(1); // all or none
          if (answer instanceof VersionConflict) expect(copies[0]).toBe(0);
          if (answer instanceof Error) continue;
          const last = log.streams.get(stream)![expected + events.length - 1]!;
          expect(last.id).toBe(events.at(-1)!.id);
          expect(answer).toEqual<Appended>({
            version: expected + events.length,
            position: toPosition(last.position),
          });
        }
      }),
      { numRuns: 200 },
    ));
});
