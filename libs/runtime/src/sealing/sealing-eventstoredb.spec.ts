import { EventStoreDbEventStore } from '@xinhuo/event-store';
import { StubCluster } from '@xinhuo/event-store/testing';
import { tell } from '../../testing/sealed-log';
import { logIdentity } from '../log/log-identity';
import { lastPlace, sealFrom } from './seal-writer';
import { UNSEALED } from './sealed-place';
import { verifyLog } from './verify-log';

const NEVER = new AbortController().signal;

/** The same over the wire of EventStoreDB (a stub): positions with gaps, records of the server's own in between. */
describe('a sealed log in EventStoreDB', () => {
  let stub: StubCluster;
  let store: EventStoreDbEventStore;
  beforeAll(async () => {
    stub = await StubCluster.start();
    store = new EventStoreDbEventStore(stub.url());
    await logIdentity(store);
    await tell(store, 60, 'early');
    stub.log.appendSystem(5);
    const place = await sealFrom(store, UNSEALED, NEVER);
    stub.log.appendSystem(3);
    await tell(store, 20, 'late');
    await sealFrom(store, place, NEVER);
  });
  afterAll(async () => {
    await store.close();
    stub.close();
  });

  const indexOf = (stream: string, revision: number): number =>
    stub.log.records.findIndex((record) => record.stream === stream && record.revision === revision);
  /** What is found while other records stand in the places of some; the server's files are whole again after it. */
  const foundWith = async (others: ReadonlyMap<number, object>) => {
    const { records } = stub.log;
    const whole = [...records];
    for (const [n, other] of others) records[n] = { ...records[n]!, ...other };
    const { findings } = await verifyLog(store);
    records.splice(0, records.length, ...whole);
    return findings;
  };

  it('fits its seals, whoever begins where', async () => {
    expect(await verifyLog(store)).toMatchObject({ seals: 2, unsealed: 1, events: 82, findings: [] });
    expect(await sealFrom(store, await lastPlace(store, UNSEALED, NEVER), NEVER)).toMatchObject({ seals: 2 });
  });

  it('shows a flipped byte in the files of the server', async () => {
    const n = indexOf('early-2', 4);
    const data = Buffer.from(Buffer.from(stub.log.records[n]!.data).toString().replace('演示', '演戏'));
    expect(await foundWith(new Map([[n, { data }]]))).toEqual([
      expect.objectContaining({ code: 'EVENT_CHANGED', seal: 1, stream: 'early-2', version: 5 }),
    ]);
  });

  it('shows two events that have changed places', async () => {
    const [a, b] = [indexOf('early-2', 4), indexOf('early-5', 6)];
    const [first, second] = [a, b].map((n) => stub.log.records[n]!) as [object, object];
    const [here, there] = [a, b].map((n) => ({ position: stub.log.records[n]!.position }));
    const swapped = new Map([
      [a, { ...second, ...here }],
      [b, { ...first, ...there }],
    ]);
    expect(await foundWith(swapped)).toEqual([expect.objectContaining({ code: 'ORDER_CHANGED', seal: 1 })]);
    expect(await foundWith(new Map())).toEqual([]);
  });
});
