import { randomUUID } from 'node:crypto';

import { CommandBus } from '@nestjs/cqrs';

import { EventStore, type Metadata, type NewEvent, type StreamName } from '@xinhuo/kernel';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { EventTypeWatch, Runtime } from '@xinhuo/runtime';

import { type GraphqlClient, type JourneyServer, startXinhuo } from '../kit';

jest.setTimeout(120_000);

/** What a release of next year would write: a type that this one has never heard of. */
const fromLater = (metadata: Metadata): NewEvent => ({
  id: randomUUID(),
  type: 'MentorRested',
  schema: 1,
  data: {},
  metadata: { ...metadata, commandId: randomUUID(), release: '9.0.0' },
});

describe('a log into which a later release has written', () => {
  let server: JourneyServer;
  let town: Town;
  let officer: GraphqlClient;
  let master: string;
  let position: string;

  beforeAll(async () => {
    server = await startXinhuo();
    const { app } = server.xinhuo;
    town = await aTown({ commands: app.get(CommandBus) });
    master = await town.master();
    officer = (await server.as('ENTERPRISE', { nodeId: town.firm })).client;
    const store = app.get(EventStore);
    const stream: StreamName = `mentor-${master}`;
    let last: { version: number; metadata: Metadata } | undefined;
    for await (const event of store.read(stream)) last = event;
    const appended = await store.append(stream, last!.version, [fromLater(last!.metadata)]);
    ({ position } = appended);
  });
  afterAll(() => server.close());

  const ready = async () => {
    const response = await fetch(`${server.url}/readyz`);
    return { status: response.status, ...((await response.json()) as { missing: string[] }) };
  };

  it('tells of it once, with type, number and place, and stays ready for all else', async () => {
    const watch = server.xinhuo.app.get(EventTypeWatch);
    await watch.look();
    await watch.look();
    expect(await ready()).toMatchObject({
      status: 200,
      missing: [`unknown events: MentorRested × 1 (${position})`],
    });
    expect(watch.found).toEqual([{ type: 'MentorRested', events: 1, firstPosition: position }]);
  });

  it('decides nothing about what it touched, and says whom to ask; other things go on', async () => {
    const input = { personId: master, places: 4 };
    const { errors } = await officer.send(
      'mutation ($input: SetMentorPlacesInput!) { receipt: setMentorPlaces(input: $input) { position } }',
      { input },
      { 'idempotency-key': 'places' },
    );
    expect(errors![0]!.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect(errors![0]!.extensions.message!.zh).toContain('请联系管理员升级');
    const worker = { programmeId: town.programmeId, enterpriseId: town.firm, name: '演示丙', trade: '焊工' };
    expect(await officer.must('registerWorker', { ...worker, grade: 'JUNIOR' })).toBeTruthy();
  });

  it('keeps its read tables going, since a release that handles the event makes them anew', () => {
    const { projections } = server.xinhuo.app.get(Runtime).health();
    expect(projections.filter(({ failure }) => failure)).toEqual([]);
  });
});
