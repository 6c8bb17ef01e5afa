import { MemoryEventStore } from '@xinhuo/event-store';
import { START, UnknownEventType, UnknownSchema } from '@xinhuo/kernel';
import { recorded } from '@xinhuo/kernel/testing';
import { LiftedLog } from './lifted-log';

const steps = { Told: { 1: ({ word }: { word: string }) => ({ words: [word] }) } };

const logOf = async (...events: readonly { type: string; schema?: number; data?: object }[]) => {
  const store = new MemoryEventStore();
  await store.append(
    'story-1',
    0,
    events.map(({ type, schema = 1, data = {} }) => ({ ...recorded({ type, data }), schema })),
  );
  const lifted = new LiftedLog(
    store,
    () => steps,
    () => new Set(['Told']),
  );
  const all = async () => {
    const found: unknown[] = [];
    for await (const { data } of lifted.events()) found.push(data);
    return found;
  };
  const stream = async () => {
    const found: unknown[] = [];
    for await (const { data } of lifted.stream('story-1')) found.push(data);
    return found;
  };
  return { store, all, stream };
};

describe('the log in today’s shapes', () => {
  it('lifts what was written in an old shape', async () => {
    const { all, stream } = await logOf({ type: 'Told', data: { word: 'a' } }, { type: 'Told', schema: 2, data: {} });
    expect(await all()).toEqual([{ words: ['a'] }, {}]);
    expect(await stream()).toEqual(await all());
  });

  it.each([
    ['type', { type: 'Sung' }, UnknownEventType],
    ['shape', { type: 'Told', schema: 3 }, UnknownSchema],
  ])('leaves out nothing of a %s that a later release has written, and says so', async (_, event, fault) => {
    const { store, all, stream } = await logOf({ type: 'Told', data: { word: 'a' } }, event);
    await expect(all()).rejects.toThrow(fault);
    await expect(stream()).rejects.toThrow(fault);
    expect(await store.head()).not.toBe(START);
  });
});
