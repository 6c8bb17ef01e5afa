import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { MemoryEventStore } from '@xinhuo/event-store';
import {
  accept,
  type Actor,
  type Decider,
  type EventStore,
  type Fact,
  reject,
  type Rules,
  type StreamName,
  UnknownEventType,
  within,
} from '@xinhuo/kernel';
import { OrgDirectory } from '../ports/org-directory';
import { commandContextFor, systemActor } from './command-context';
import { DecisionRunner } from './decision-runner';
import { AccessDenied, CommandConflict } from './faults';
import { isRefused } from './receipt';
import { StreamCache } from './stream-cache';

type SeatCommand =
  | { readonly type: 'TakeSeat'; readonly holder: string; readonly by?: string; readonly enteredBy?: string }
  | { readonly type: 'LeaveSeat'; readonly holder: string; readonly by?: string };
type SeatEvent = Fact<'SeatTaken', { holder: string }> | Fact<'SeatLeft', { holder: string }>;
type SeatRejection = 'NO_SEAT_LEFT' | 'NOT_SEATED';

const SEATS = 3;
const seats: Decider<SeatCommand, readonly string[], SeatEvent, SeatRejection> = {
  initialState: [],
  decide: (holders, { type, holder }) => {
    const seated = holders.includes(holder);
    if (type === 'LeaveSeat') return seated ? accept({ type: 'SeatLeft', data: { holder } }) : reject('NOT_SEATED');
    if (seated) return accept();
    return holders.length < SEATS
      ? accept({ type: 'SeatTaken', data: { holder } })
      : reject('NO_SEAT_LEFT', { seats: SEATS });
  },
  evolve: (holders, { type, data }) =>
    type === 'SeatTaken' ? [...holders, data.holder] : holders.filter((holder) => holder !== data.holder),
};
const rules: Rules<SeatCommand, readonly string[], SeatEvent, SeatRejection> = {
  ...seats,
  events: { SeatTaken: true, SeatLeft: true },
  upcasters: {},
  access: {
    TakeSeat: {
      SYSTEM: () => 'anywhere',
      ENTERPRISE: () => within('enterprise'),
      DATA_ENTRY: () => 'anywhere',
      MASTER: (_, { holder }) => ({ self: holder }),
      COUNTY: (_, { holder }) => ({ self: holder, within: 'enterprise' }),
    },
    LeaveSeat: { SYSTEM: () => 'anywhere', MASTER: () => 'nowhere' },
  },
};
const stream: StreamName = 'seats-1';

/** city → county → enterprise, and another county beside. */
class Tree extends OrgDirectory {
  private readonly parents = new Map([
    ['enterprise', 'county'],
    ['county', 'city'],
    ['sibling', 'city'],
  ]);

  override isWithin(nodeId: string, ancestorId: string): Promise<boolean> {
    return this.ancestorsOf(nodeId).then((ancestors) => ancestors.includes(ancestorId));
  }

  override ancestorsOf(nodeId: string): Promise<readonly string[]> {
    const parent = this.parents.get(nodeId);
    return parent ? this.ancestorsOf(parent).then((above) => [nodeId, ...above]) : Promise.resolve([nodeId]);
  }
}

const runnerOver = (store: EventStore, cache = new StreamCache()) => new DecisionRunner(store, new Tree(), cache);
const account = (role: Actor['role'], nodeId = 'city', personId = 'person-1'): Actor => ({
  accountId: `${role}-${personId}`,
  personId,
  role,
  nodeId,
});
const system = systemActor('test');
const contextOf = (command: SeatCommand, key?: string, actor = system) =>
  commandContextFor(actor, key, command, '1.0.0');
const take = (holder: string): SeatCommand => ({ type: 'TakeSeat', holder });
const leave = (holder: string): SeatCommand => ({ type: 'LeaveSeat', holder });
const eventsOf = async (store: EventStore) => {
  const events = [];
  for await (const event of store.read(stream)) events.push(event);
  return events;
};

/** A store that counts its reads, and can fail an append before or after it is written. */
class WatchedStore extends MemoryEventStore {
  reads = 0;
  fault: 'before' | 'after' | undefined;

  override read(name: StreamName, after?: number) {
    this.reads += 1;
    return super.read(name, after);
  }

  override async append(...args: Parameters<MemoryEventStore['append']>) {
    const fault = this.fault;
    this.fault = undefined;
    if (fault === 'before') throw new Error('connection lost');
    const appended = await super.append(...args);
    if (fault === 'after') throw new Error('answer lost');
    return appended;
  }
}

describe('the decision runner', () => {
  it('appends what the rules accept and answers with its position', async () => {
    const store = new MemoryEventStore();
    const receipt = await runnerOver(store).run(rules, stream, take('a'), contextOf(take('a'), 'k'));
    expect(receipt).toEqual({ position: await store.head() });
    expect(await eventsOf(store)).toMatchObject([
      {
        type: 'SeatTaken',
        schema: 1,
        version: 1,
        data: { holder: 'a' },
        metadata: { actor: 'test', release: '1.0.0' },
      },
    ]);
  });

  it('answers a refusal with its code and values, and records nothing', async () => {
    const store = new MemoryEventStore();
    const runner = runnerOver(store);
    for (const holder of ['a', 'b', 'c']) await runner.run(rules, stream, take(holder), contextOf(take(holder)));
    expect(await runner.run(rules, stream, take('d'), contextOf(take('d')))).toEqual({
      rejected: 'NO_SEAT_LEFT',
      detail: { seats: 3 },
    });
    expect(await eventsOf(store)).toHaveLength(3);
  });

  it('reads nothing on the hot path of a command', async () => {
    const store = new WatchedStore();
    const runner = runnerOver(store);
    for (const holder of ['a', 'b']) await runner.run(rules, stream, take(holder), contextOf(take(holder)));
    expect(store.reads).toBe(0);
  });

  it('never refuses from memory without a look at the log', async () => {
    const store = new MemoryEventStore();
    const [one, other] = [runnerOver(store), runnerOver(store)];
    for (const holder of ['a', 'b', 'c']) await one.run(rules, stream, take(holder), contextOf(take(holder)));
    await other.run(rules, stream, leave('c'), contextOf(leave('c')));
    expect(isRefused(await one.run(rules, stream, take('d'), contextOf(take('d'))))).toBe(false);
  });

  it('never answers that nothing is left to do without a look at the log', async () => {
    const store = new MemoryEventStore();
    const [one, other] = [runnerOver(store), runnerOver(store)];
    await one.run(rules, stream, take('a'), contextOf(take('a')));
    await other.run(rules, stream, leave('a'), contextOf(leave('a')));
    await one.run(rules, stream, take('a'), contextOf(take('a')));
    expect(await one.state(rules, stream)).toEqual(['a']);
    expect(await eventsOf(store)).toHaveLength(3);
  });

  it('takes a stream from the log that an earlier process wrote', async () => {
    const store = new MemoryEventStore();
    await runnerOver(store).run(rules, stream, take('a'), contextOf(take('a')));
    await runnerOver(store).run(rules, stream, take('b'), contextOf(take('b')));
    expect(await runnerOver(store).state(rules, stream)).toEqual(['a', 'b']);
  });

  it('lifts old events before the rules see them', async () => {
    const store = new MemoryEventStore();
    const { metadata } = contextOf(take('a'));
    await store.append(stream, 0, [
      { id: '6f1d3c0e-5b7a-5c5e-9a3f-2d8b1c4e7f60', type: 'SeatTaken', schema: 1, data: { who: 'a' }, metadata },
    ]);
    const lifting = { ...rules, upcasters: { SeatTaken: { 1: ({ who }: { who: string }) => ({ holder: who }) } } };
    expect(await runnerOver(store).state(lifting, stream)).toEqual(['a']);
    await runnerOver(store).run(lifting, stream, take('b'), contextOf(take('b')));
    expect((await eventsOf(store)).map(({ schema }) => schema)).toEqual([1, 2]);
  });

  it('stops at an event of a type that a later release has written, and appends nothing', async () => {
    const store = new MemoryEventStore();
    await runnerOver(store).run(rules, stream, take('a'), contextOf(take('a')));
    const { metadata } = contextOf(take('b'));
    await store.append(stream, 1, [{ id: randomUUID(), type: 'SeatMoved', schema: 1, data: {}, metadata }]);
    const run = runnerOver(store).run(rules, stream, take('b'), contextOf(take('b')));
    await expect(run).rejects.toThrow(UnknownEventType);
    expect(await eventsOf(store)).toHaveLength(2);
  });
});

describe('a repeated command', () => {
  it('gets the first receipt, also in another process and after the state has moved on', async () => {
    const store = new MemoryEventStore();
    const runner = runnerOver(store);
    const context = contextOf(take('a'), 'key');
    const first = await runner.run(rules, stream, take('a'), context);
    await runner.run(rules, stream, leave('a'), contextOf(leave('a')));
    expect(await runner.run(rules, stream, take('a'), contextOf(take('a'), 'key'))).toEqual(first);
    expect(await runnerOver(store).run(rules, stream, take('a'), contextOf(take('a'), 'key'))).toEqual(first);
    expect(await eventsOf(store)).toHaveLength(2);
  });

  it('is a conflict when its content is another', async () => {
    const store = new MemoryEventStore();
    await runnerOver(store).run(rules, stream, take('a'), contextOf(take('a'), 'key'));
    for (const runner of [runnerOver(store), runnerOver(store)]) {
      await expect(runner.run(rules, stream, take('b'), contextOf(take('b'), 'key'))).rejects.toThrow(CommandConflict);
    }
  });

  it('is decided again when it was refused', async () => {
    const store = new MemoryEventStore();
    const runner = runnerOver(store);
    const again = () => runner.run(rules, stream, leave('a'), contextOf(leave('a'), 'key'));
    expect(await again()).toEqual({ rejected: 'NOT_SEATED' });
    await runner.run(rules, stream, take('a'), contextOf(take('a')));
    expect(isRefused(await again())).toBe(false);
  });

  it.each(['before', 'after'] as const)('is safe when the first attempt was lost %s it was written', async (fault) => {
    const store = new WatchedStore();
    const runner = runnerOver(store);
    const attempt = () => runner.run(rules, stream, take('a'), contextOf(take('a'), 'key'));
    store.fault = fault;
    await expect(attempt()).rejects.toThrow('lost');
    expect(await attempt()).toEqual({ position: await store.head() });
    expect(await eventsOf(store)).toHaveLength(1);
  });

  it('does not grow the memory of a stream beyond the last 256 commands', async () => {
    const store = new MemoryEventStore();
    const runner = runnerOver(store);
    const turn = async (n: number) => {
      await runner.run(rules, stream, take('a'), contextOf(take('a'), `take ${n}`));
      await runner.run(rules, stream, leave('a'), contextOf(leave('a'), `leave ${n}`));
    };
    for (let n = 0; n < 200; n += 1) await turn(n);
    const repeated = (key: string) => runner.run(rules, stream, take('a'), contextOf(take('a'), key));
    await repeated('take 199');
    expect(await eventsOf(store)).toHaveLength(400);
    await repeated('take 0'); // forgotten, so decided by state
    expect(await eventsOf(store)).toHaveLength(401);
  });
});

describe('an inner step', () => {
  it('is decided by state alone, so that reserve, release and retry take the place again', async () => {
    const store = new MemoryEventStore();
    const runner = runnerOver(store);
    const context = contextOf(take('a'), 'key', account('APPRENTICE'));
    const reserve = () => runner.inner(rules, stream, take('a'), context, 'reserve');
    await reserve();
    await runner.inner(rules, stream, leave('a'), context, 'release');
    await reserve();
    expect(await runner.state(rules, stream)).toEqual(['a']);
    expect((await eventsOf(store)).map(({ metadata }) => metadata.commandId.split('/')[1])).toEqual([
      'reserve',
      'release',
      'reserve',
    ]);
  });
});

describe('the right to send a command', () => {
  const may = async (actor: Actor, command: SeatCommand): Promise<boolean> => {
    const runner = runnerOver(new MemoryEventStore());
    const context = contextOf(command, undefined, actor);
    const authorised = await runner.authorise(rules, stream, command, context).then(
      () => true,
      (error: unknown) => {
        expect(error).toEqual(new AccessDenied());
        return false;
      },
    );
    const ran = await runner.run(rules, stream, command, context).then(
      () => true,
      () => false,
    );
    expect(ran).toBe(authorised);
    return ran;
  };
  const byMe = { ...take('person-1'), by: 'person-1' } as SeatCommand;

  it.each([
    ['its own node', account('ENTERPRISE', 'enterprise'), byMe, true],
    ['a node above', account('ENTERPRISE', 'county'), byMe, true],
    ['a node beside', account('ENTERPRISE', 'sibling'), byMe, false],
    ['a role that is not named', account('FINANCE'), byMe, false],
    ['the person themself', account('MASTER'), byMe, true],
    ['another person', account('MASTER'), { ...byMe, holder: 'person-2' }, false],
    ['the person themself within', account('COUNTY', 'county'), byMe, true],
    ['the person themself from outside', account('COUNTY', 'sibling'), byMe, false],
    ['nobody', account('MASTER'), { ...leave('person-1'), by: 'person-1' }, false],
    ['somebody in the name of another', account('ENTERPRISE', 'enterprise'), { ...byMe, by: 'person-2' }, false],
    ['nobody by name', account('ENTERPRISE', 'enterprise'), take('person-1'), false],
    ['who enters for another', account('DATA_ENTRY'), { ...byMe, by: 'person-2', enteredBy: 'person-1' }, true],
    ['who is named only as having acted', account('DATA_ENTRY'), { ...byMe, enteredBy: 'person-2' }, false],
    ['the system', system, take('person-1'), true],
  ] as const)('of %s', async (_, actor, command, allowed) => expect(await may(actor, command)).toBe(allowed));
});

describe('two processes over one log', () => {
  type Step = { readonly process: 0 | 1; readonly command: SeatCommand; readonly key: string; readonly inner: boolean };

  it('never seat more than there are seats, whatever is sent, repeated, refused and raced', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            process: fc.constantFrom(0 as const, 1 as const),
            command: fc.oneof(
              fc.constantFrom('a', 'b', 'c', 'd', 'e').map(take),
              fc.constantFrom('a', 'b', 'c', 'd', 'e').map(leave),
            ),
            key: fc.constantFrom('1', '2', '3'),
            inner: fc.boolean(),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        fc.integer({ min: 1, max: 10 }),
        async (steps: readonly Step[], atOnce: number) => {
          const store = new MemoryEventStore();
          const processes = [runnerOver(store), runnerOver(store, new StreamCache(1))];
          const send = ({ process, command, key, inner }: Step) => {
            const context = contextOf(command, `${command.type} ${command.holder} ${key}`);
            return inner
              ? processes[process]!.inner(rules, stream, command, context, 'step')
              : processes[process]!.run(rules, stream, command, context);
          };
          for (let from = 0; from < steps.length; from += atOnce) {
            await Promise.all(steps.slice(from, from + atOnce).map(send));
          }
          const events = await eventsOf(store);
          events.reduce((holders, event) => {
            const next = seats.evolve(holders, event as unknown as SeatEvent);
            expect(next.length).toBeLessThanOrEqual(SEATS);
            expect(new Set(next).size).toBe(next.length);
            return next;
          }, seats.initialState);
          const accepted = events.map(({ metadata }) => metadata.commandId).filter((id) => !id.includes('/'));
          expect(new Set(accepted).size).toBe(accepted.length);
          for (const runner of processes) {
            expect(await runner.state(rules, stream)).toEqual(
              events.reduce(
                (holders, event) => seats.evolve(holders, event as unknown as SeatEvent),
                seats.initialState,
              ),
            );
          }
        },
      ),
      { numRuns: 200 },
    ));
});
