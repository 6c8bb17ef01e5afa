import 'reflect-metadata';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, CommandBus, CommandHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { MemoryEventStore, migrations as logMigrations } from '@xinhuo/event-store';
import {
  accept,
  type Actor,
  EventStore,
  type Fact,
  type Reactor,
  reject,
  type Rules,
  START,
  type Upcasters,
} from '@xinhuo/kernel';
import { listOf, recorded } from '@xinhuo/kernel/testing';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { DataSource } from 'typeorm';
import { boardMigrations, boardOf, openBoard, PairingRow } from '../testing/board';
import { entitiesOf, until } from '../testing/worker';
import {
  AccessDenied,
  AllowedTo,
  BusinessClock,
  type CommandContext,
  commandContextFor,
  DecisionRunner,
  LiftedLog,
  OrgDirectory,
  provideProjection,
  provideReactor,
  provideRules,
  provideSweep,
  ReadProgress,
  type Receipt,
  Runtime,
  RuntimeModule,
  runtimeMigrations,
  StoredBusinessClock,
  systemActor,
} from '.';

// A test-only event whose first shape is retired: `began` is `startedOn` today. Three readers must see today's.
type Started = Fact<
  'TestPairingStarted',
  { pairingId: string; enterpriseId: string; countyId: string; startedOn: string; tags: readonly string[] }
>;
const upcasters: Upcasters = {
  TestPairingStarted: { 1: ({ began, ...data }: { began: string }) => ({ ...data, startedOn: began }) },
};
const oldShape = { pairingId: 'p1', enterpriseId: 'e1', countyId: 'c1', began: '2025-03-01', tags: [] };

type Greeted = Fact<'TestGreeted', { pairingId: string; startedOn: string }>;
type GreetCommand = { readonly type: 'Greet'; readonly pairingId: string; readonly startedOn: string };
interface Greeting {
  readonly startedOn?: string;
  readonly greeted: boolean;
}
const greeting: Rules<GreetCommand, Greeting, Started | Greeted, 'NOT_STARTED'> = {
  initialState: { greeted: false },
  decide: (state, { pairingId, startedOn }) => {
    if (state.startedOn !== startedOn) return reject('NOT_STARTED');
    return state.greeted ? accept() : accept({ type: 'TestGreeted', data: { pairingId, startedOn } });
  },
  evolve: (state, event) =>
    event.type === 'TestGreeted' ? { ...state, greeted: true } : { ...state, startedOn: event.data.startedOn },
  events: { TestPairingStarted: true, TestGreeted: true },
  upcasters,
  access: { Greet: { SYSTEM: () => 'anywhere' } },
};

class Greet extends Command<Receipt<'NOT_STARTED'>> {
  constructor(
    readonly command: GreetCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Fails as often as it is told to, to play a fault of ours. */
const trouble = { left: 0, sent: [] as string[] };

@CommandHandler(Greet)
class GreetHandler {
  constructor(private readonly decisions: DecisionRunner) {}

  execute({ command, context }: Greet) {
    trouble.sent.push(context.metadata.commandId);
    if (trouble.left > 0) {
      trouble.left -= 1;
      throw new Error('out of order');
    }
    return this.decisions.run(greeting, `pairing-${command.pairingId}`, command, context);
  }
}

const greet: Reactor<{ TestPairingStarted: Started['data'] }, GreetCommand> = {
  name: 'greet',
  on: {
    TestPairingStarted: ({ pairingId, startedOn }) => [
      { to: `pairing-${pairingId}`, command: { type: 'Greet', pairingId, startedOn } },
    ],
  },
};

@AllowedTo('AUDITOR')
class CountPairings extends Query<number> {
  constructor(readonly viewer: Actor) {
    super();
  }
}
class OpenToAll extends Query<number> {}

@QueryHandler(CountPairings)
class CountPairingsHandler {
  constructor(private readonly source: DataSource) {}

  execute() {
    return this.source.getRepository(PairingRow).count();
  }
}
@QueryHandler(OpenToAll)
class OpenToAllHandler {
  execute() {
    return Promise.resolve(1);
  }
}

@Injectable()
class Orgs extends OrgDirectory {
  override isWithin = () => Promise.resolve(true);
  override ancestorsOf = () => Promise.resolve([]);
}

const swept: string[] = [];
let database: FreshDatabase;
let source: DataSource;
let store: MemoryEventStore;
let app: INestApplicationContext | undefined;

const start = async (...more: (typeof OpenToAllHandler)[]) => {
  @Module({})
  class App {}
  const globals = {
    module: class Globals {},
    global: true,
    providers: [
      { provide: EventStore, useFactory: () => store },
      { provide: DataSource, useFactory: () => source },
      { provide: OrgDirectory, useClass: Orgs },
    ],
    exports: [EventStore, DataSource, OrgDirectory],
  };
  app = await NestFactory.createApplicationContext(
    {
      module: App,
      imports: [globals, RuntimeModule.forRoot({ role: 'all' })],
      providers: [
        GreetHandler,
        CountPairingsHandler,
        ...more,
        provideRules(greeting),
        provideProjection({ projection: boardOf(1), rows: entitiesOf(1) }),
        provideReactor({ reactor: greet, send: ({ command }, context) => new Greet(command, context) }),
        provideSweep({
          name: 'test_sweep',
          inject: [CommandBus],
          run: (context, today, bus: CommandBus) => {
            swept.push(today, context.actor.role, bus.constructor.name);
            return Promise.resolve();
          },
        }),
      ],
    },
    { logger: false, abortOnError: false },
  );
  return app;
};
const begin = (data: object = oldShape, schema = 1, stream = 'p1') =>
  store.append(`pairing-${stream}`, 0, [
    { ...recorded({ type: 'TestPairingStarted', data }), id: `6f1d3c0e-5b7a-5c5e-9a3f-2d8b1c4e7f6${schema}`, schema },
  ]);
const events = async (stream = 'pairing-p1') => {
  const found = [];
  for await (const event of store.read(stream as `pairing-${string}`)) found.push(event);
  return found;
};

beforeEach(async () => {
  database = await freshDatabase([...logMigrations, ...runtimeMigrations, ...boardMigrations]);
  source = await openBoard(database.url);
  store = new MemoryEventStore();
  Object.assign(trouble, { left: 0, sent: [] });
  swept.length = 0;
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await source.destroy();
  await database.drop();
});

describe('the runtime of a process', () => {
  it('shows an event of a retired shape in today’s to rules, projection and reactor', async () => {
    const { position } = await begin();
    const running = await start();
    expect(await running.get(ReadProgress).reached(['test_board'], position)).toBe(true);
    expect(await source.getRepository(PairingRow).find()).toMatchObject([{ pairingId: 'p1', startedOn: '2025-03-01' }]);
    await until('it was greeted', async () => (await events()).length === 2);
    expect((await events()).map(({ type, schema }) => [type, schema])).toEqual([
      ['TestPairingStarted', 1],
      ['TestGreeted', 1],
    ]);
    expect(await running.get(DecisionRunner).state(greeting, 'pairing-p1')).toEqual({
      startedOn: '2025-03-01',
      greeted: true,
    });
  });

  it('shows it in today’s shape to whoever reads the log by itself too', async () => {
    await begin();
    const log = (await start()).get(LiftedLog);
    const today = { type: 'TestPairingStarted', schema: 2, data: { startedOn: '2025-03-01' } };
    expect((await listOf(log.stream('pairing-p1')))[0]).toMatchObject(today);
    expect((await listOf(log.events()))[0]).toMatchObject(today);
    expect(await listOf(log.stream('pairing-p1', 2))).toEqual([]);
  });

  it('answers a fact once, after faults too, with an id that follows from the event', async () => {
    trouble.left = 1;
    await begin();
    const running = await start();
    await until('the reactor has stopped', () => running.get(Runtime).health().reactors[0]!.state === 'failing');
    expect(running.get(Runtime).health().reactors).toMatchObject([
      { name: 'reactor:greet', failure: { type: 'TestPairingStarted', message: 'out of order' } },
    ]);
    await until('it was greeted', async () => (await events()).length === 2);
    expect(new Set(trouble.sent).size).toBe(1);
    expect((await events())[1]!.metadata).toMatchObject({ actor: 'greet', causationId: (await events())[0]!.id });
  });

  it('does not answer again after a restart, and takes a refusal for an answer', async () => {
    await begin();
    await start();
    await until('it was greeted', async () => (await events()).length === 2);
    await app!.close();
    const again = await start();
    await begin({ ...oldShape, pairingId: 'p2' }, 1, 'other'); // nobody started in the stream that it names
    await until('the reactor is at the end', async () => {
      const [reactor] = again.get(Runtime).health().reactors;
      return reactor!.state === 'live' && reactor!.position === (await store.head());
    });
    expect(await events()).toHaveLength(2);
    expect(trouble.sent).toHaveLength(2);
  });

  it('lets nobody ask a query whose role it does not allow', async () => {
    const queries = (await start()).get(QueryBus);
    const asker = (role: Actor['role']): Actor => ({ ...systemActor('x'), role });
    expect(await queries.execute(new CountPairings(asker('AUDITOR')))).toBe(0);
    await expect(queries.execute(new CountPairings(asker('MASTER')))).rejects.toThrow(AccessDenied);
  });

  it('does not start with a query that has no rule', () =>
    expect(start(OpenToAllHandler)).rejects.toThrow('No rule says who may use: OpenToAll'));

  it('sweeps on demand as the system, with the store’s fixed business date', async () => {
    const running = await start();
    await running.get(StoredBusinessClock).fix('2025-12-31');
    await running.get(Runtime).sweepNow();
    expect(swept).toEqual(['2025-12-31', 'SYSTEM', 'CommandBus']);
    await running.close();
    expect((await start()).get(BusinessClock).today()).toBe('2025-12-31');
  });

  it('rebuilds its projections and goes on', async () => {
    const { position } = await begin();
    const running = await start();
    await running.get(ReadProgress).reached(['test_board'], position);
    await source.query('DELETE FROM read.test_pairing_v1');
    expect(await running.get(Runtime).rebuild('test_board')).toBeGreaterThan(0);
    expect(await source.getRepository(PairingRow).count()).toBe(1);
    const later = await store.append('pairing-p3', 0, [
      {
        ...recorded({ type: 'TestPairingStarted', data: { ...oldShape, pairingId: 'p3', startedOn: '2025-04-01' } }),
        id: '6f1d3c0e-5b7a-5c5e-9a3f-2d8b1c4e7f99',
        schema: 2,
      },
    ]);
    expect(await running.get(ReadProgress).reached(['test_board'], later.position)).toBe(true);
    expect(await source.getRepository(PairingRow).count()).toBe(2);
    expect(await running.get(ReadProgress).reached(['test_board'], START)).toBe(true);
  });

  it('is the sender of what it does, and of nothing else', async () => {
    const running = await start();
    const command: GreetCommand = { type: 'Greet', pairingId: 'p1', startedOn: '2025-03-01' };
    const clerk: Actor = { ...systemActor('x'), role: 'DATA_ENTRY' };
    const context = commandContextFor(clerk, 'key', command, '1.0.0');
    await expect(running.get(CommandBus).execute(new Greet(command, context))).rejects.toThrow(AccessDenied);
  });
});
