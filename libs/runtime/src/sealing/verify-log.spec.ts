import { MemoryEventStore } from '@xinhuo/event-store';
import {
  IDENTITY_STREAM,
  type RecordedEvent,
  SEAL_STREAM,
  sealHash,
  type Position,
  type Seal,
  SealRun,
  START,
} from '@xinhuo/kernel';
import { everything } from '@xinhuo/kernel/testing';
import fc from 'fast-check';
import { inPlaces, ListedLog } from '../../testing/listed-log';
import { tell } from '../../testing/sealed-log';
import { logIdentity } from '../log/log-identity';
import { findingSentence } from './findings';
import { UNSEALED } from './sealed-place';
import { lastPlace, sealFrom } from './seal-writer';
import { NOTHING_REMEMBERED, type Remembered, type Verification, verifyLog } from './verify-log';

const NEVER = new AbortController().signal;

/** A log with 700 events in three runs, their seals, a few more events and a last seal. */
const sealedLog = async (): Promise<MemoryEventStore> => {
  const store = new MemoryEventStore();
  await logIdentity(store);
  await tell(store, 700, 'early');
  const place = await sealFrom(store, UNSEALED, NEVER);
  await tell(store, 30, 'late');
  await sealFrom(store, place, NEVER);
  return store;
};

const codes = ({ findings }: Verification) => findings.map(({ code }) => code);

describe('a sealed log', () => {
  let store: MemoryEventStore;
  let events: readonly RecordedEvent[];
  beforeAll(async () => {
    store = await sealedLog();
    events = await everything(store);
  });

  /** What is found when the events at some places become others. */
  const verified = (change: (copy: RecordedEvent[]) => RecordedEvent[], remembered?: Remembered) =>
    verifyLog(new ListedLog(inPlaces(change([...events]), events)), remembered);
  const placeOf = (n: number) => events.filter(({ stream }) => stream.startsWith('early'))[n]!;
  const indexOf = (n: number) => events.indexOf(placeOf(n));

  it('fits its seals, which cover all but the last of them', async () => {
    const { findings, seals, unsealed, last, events: count, identity } = await verifyLog(store);
    expect(findings).toEqual([]);
    expect({ seals, unsealed, count }).toEqual({ seals: 4, unsealed: 1, count: 734 });
    expect(last).toMatchObject({ number: 4, at: expect.any(String) });
    expect(identity).toBe(await logIdentity(store));
  });

  it('is not sealed again when nothing but seals came since', async () => {
    const place = await lastPlace(store, UNSEALED, NEVER);
    expect(await sealFrom(store, place, NEVER)).toEqual(place);
    expect(await everything(store)).toHaveLength(events.length);
  });

  it('shows the very event whose data were changed', async () => {
    const { findings } = await verified((copy) => {
      copy[indexOf(300)] = { ...placeOf(300), data: { n: 301, says: '演示' } };
      return copy;
    });
    const { stream, version, position, id: eventId } = placeOf(300);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'EVENT_CHANGED', seal: 2, stream, version, position, eventId }),
    ]);
  });

  it('shows the stretch in which only metadata were changed', async () => {
    const { findings } = await verified((copy) => {
      const event = placeOf(300);
      copy[indexOf(300)] = { ...event, metadata: { ...event.metadata, at: '2024-01-01T00:00:00.000Z' } };
      return copy;
    });
    expect(findings).toEqual([expect.objectContaining({ code: 'RUN_CHANGED', seal: 2, sealed: 256, found: 256 })]);
  });

  it.each([255, 256, 300, 511, 512])('shows which event was removed (the %ith)', async (n) => {
    const { findings } = await verifyLog(new ListedLog(events.filter((event) => event !== placeOf(n))));
    const { stream, version } = placeOf(n);
    expect(findings).toEqual([expect.objectContaining({ code: 'EVENT_MISSING', stream, version })]);
  });

  it('shows which two events of one run have changed places, next to each other or not', async () => {
    for (const [a, b] of [
      [300, 301],
      [280, 402],
    ] as const) {
      const { findings } = await verified((copy) => {
        [copy[indexOf(a)], copy[indexOf(b)]] = [placeOf(b), placeOf(a)];
        return copy;
      });
      const named = (n: number) => ({ stream: placeOf(n).stream, version: placeOf(n).version });
      expect(findings).toEqual([
        expect.objectContaining({
          code: 'ORDER_CHANGED',
          events: [expect.objectContaining(named(b)), expect.objectContaining(named(a))],
        }),
      ]);
    }
  });

  it('shows which event was slipped in', async () => {
    const more = { ...placeOf(0), stream: 'other-1' as const, id: '11111111-1111-5111-8111-111111111111' };
    const at = indexOf(300);
    const list = [...events.slice(0, at), { ...more, position: `${events[at - 1]!.position}5` as Position }];
    const { findings } = await verifyLog(new ListedLog([...list, ...events.slice(at)]));
    expect(findings.map(({ code }) => code)).toEqual(['EVENT_CHANGED']);
    expect(findings[0]).toMatchObject({ stream: 'other-1', seal: 2 });
  });

  it('shows a rewritten tail, and one that was cut off with its seals where they are remembered', async () => {
    const { last } = await verifyLog(store);
    const cut = events.slice(0, indexOf(600));
    const rewritten = [
      ...cut,
      ...events.slice(indexOf(600)).map((event) => ({ ...event, id: event.id.toUpperCase() })),
    ];
    expect((await verifyLog(new ListedLog(rewritten))).findings.length).toBeGreaterThan(0);
    const identity = await logIdentity(store);
    const remembered = {
      ...NOTHING_REMEMBERED,
      tables: [{ logIdentity: identity, position: events.at(-1)!.position }],
      seals: [{ logIdentity: identity, seals: 4, hash: last!.hash, position: last!.position }],
      hashes: [last!.hash],
    };
    expect(codes(await verifyLog(new ListedLog(cut)))).toEqual([]);
    expect(codes(await verifyLog(new ListedLog(cut), remembered))).toEqual([
      'SEAL_UNKNOWN',
      'END_MISSING',
      'TABLES_AHEAD',
    ]);
    expect(codes(await verifyLog(store, remembered))).toEqual([]);
  });

  it('shows that the place was moved from which the sealer is to go on', async () => {
    const { last } = await verifyLog(store);
    const { hash, position: end } = last!;
    const position = events.at(-1)!.position;
    const remembered = (at: Position) => ({
      ...NOTHING_REMEMBERED,
      seals: [{ logIdentity: events[0]!.id, seals: 4, hash, position: at }],
    });
    expect((await verifyLog(store, remembered(end))).findings).toEqual([]);
    const { findings } = await verifyLog(store, remembered(position));
    expect(findings).toEqual([{ code: 'PLACE_MOVED', seal: 4, position, end }]);
    expect(findingSentence(findings[0]!).zh).toContain('续点被改动');
  });

  it('shows a tail that was rewritten and sealed anew, where a seal of the first is remembered', async () => {
    const cut = events.slice(0, indexOf(600)).filter(({ stream }) => stream !== IDENTITY_STREAM);
    const anew = new MemoryEventStore();
    for (const { stream, version, position: _, ...event } of cut) await anew.append(stream, version - 1, [event]);
    await sealFrom(anew, UNSEALED, NEVER);
    const { last } = await verifyLog(store);
    expect(codes(await verifyLog(anew))).toEqual([]);
    expect(codes(await verifyLog(anew, { ...NOTHING_REMEMBERED, hashes: [last!.hash] }))).toEqual(['SEAL_UNKNOWN']);
  });

  it('shows another log in the place of the one that the read tables were made from', async () => {
    const other = await sealedLog();
    const identity = await logIdentity(store);
    const remembered = { ...NOTHING_REMEMBERED, tables: [{ logIdentity: identity, position: START }] };
    const { findings } = await verifyLog(other, remembered);
    expect(findings).toEqual([{ code: 'OTHER_LOG', identity: await logIdentity(other), expected: identity }]);
  });

  it('shows a seal that was changed, removed or spoiled', async () => {
    const second = events.findIndex(({ stream, version }) => stream === SEAL_STREAM && version === 2);
    const spoil = (data: unknown) =>
      verified((copy) => {
        copy[second] = { ...events[second]!, data };
        return copy;
      });
    const seal = events[second]!.data as Seal;
    expect(codes(await spoil({ ...seal, root: 'f'.repeat(64) }))).toEqual(
      expect.arrayContaining(['SEAL_CHAIN_BROKEN', 'RUN_CHANGED']),
    );
    expect(codes(await spoil({}))).toEqual(expect.arrayContaining(['SEAL_UNREADABLE', 'SEAL_CHAIN_BROKEN']));
    expect(codes(await verifyLog(new ListedLog(events.filter((_, n) => n !== second))))).toContain('SEAL_CHAIN_BROKEN');
  });

  it('tells each finding in one line of each language', async () => {
    const { findings } = await verified((copy) => copy.filter((_, n) => n % 100 !== 50));
    for (const finding of findings) {
      const { zh, en } = findingSentence(finding);
      expect(zh).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
      expect(en).toMatch(/^[^\n\u4e00-\u9fff]+$/);
    }
  });
});

describe('any sealed log', () => {
  it('never fits after any event that is sealed became another one, and the finding is near it', async () => {
    const store = new MemoryEventStore();
    let place = UNSEALED;
    for (let n = 0; n < 5; n += 1) {
      await tell(store, 12, `some${n}`);
      place = await sealFrom(store, place, NEVER);
    }
    const events = await everything(store);
    const sealed = events.slice(0, -1);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.constantFrom('data', 'type', 'schema', 'stream', 'version', 'id', 'metadata'),
        async (n, field) => {
          const event = sealed[n]!;
          const other = { data: { x: 1 }, type: 'X', schema: 9, stream: 'x-1', version: 99, id: 'x', metadata: {} };
          const list = events.map((one) => (one === event ? { ...one, [field]: other[field] } : one));
          const { findings } = await verifyLog(new ListedLog(list));
          const near = findings.filter(
            (finding) => !('from' in finding) || (finding.from <= event.position && event.position <= finding.to),
          );
          expect(near.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the sealer', () => {
  it('stops at a log that does not fit its seals', async () => {
    const store = await sealedLog();
    const place = await lastPlace(store, UNSEALED, NEVER);
    const list = (await everything(store)).filter(({ stream }) => stream !== 'early-3');
    await expect(lastPlace(new ListedLog(list), UNSEALED, NEVER)).rejects.toThrow('Seal 1 does not fit the log');
    await expect(lastPlace(store, { ...place, hash: 'f'.repeat(64) }, NEVER)).rejects.toThrow('Seal 4');
  });

  it('makes one seal of what has been recorded, whoever begins where', async () => {
    const [store, other] = [await sealedLog(), new MemoryEventStore()];
    for (const { stream, version, position: _, ...event } of await everything(store)) {
      if (stream !== IDENTITY_STREAM) await other.append(stream, version - 1, [event]);
    }
    const [here, there] = [await lastPlace(store, UNSEALED, NEVER), await lastPlace(other, UNSEALED, NEVER)];
    expect({ ...here, position: '' }).toEqual({ ...there, position: '' });
    const run = new SealRun();
    for (const event of (await everything(other)).slice(0, 256)) run.add(event);
    const [first] = (await everything(other)).filter(({ stream }) => stream === SEAL_STREAM);
    expect(sealHash(first!.data as Seal)).toBe(sealHash(run.sealed(null)));
  });
});
