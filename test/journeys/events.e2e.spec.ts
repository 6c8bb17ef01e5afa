import { makeWorld, type World } from '../access/world';
import { type GraphqlClient, type JourneyServer, type Loose, startXinhuo } from '../kit';

jest.setTimeout(180_000);

const EVENTS = `query ($filter: EventFilterInput, $order: EventOrder!, $first: Int!, $after: String) {
  events(filter: $filter, order: $order, first: $first, after: $after) {
    complete pageInfo { hasNextPage endCursor }
    nodes { position stream version type recordedAt actor nodeId actorName nodeName previous next
      detail { id schema data commandId release } } } }`;

describe('the log, for auditors', () => {
  let server: JourneyServer;
  let world: World;
  let auditor: GraphqlClient;

  beforeAll(async () => {
    server = await startXinhuo();
    world = await makeWorld(server);
    auditor = (await server.as('AUDITOR', { nodeId: world.city })).client;
  });
  afterAll(() => server.close());

  const events = async (client: GraphqlClient, variables: object): Promise<Loose> =>
    (await client.query(EVENTS, { first: 50, order: 'OLDEST_FIRST', ...variables })).events;

  it('shows a stream whole, each event with its neighbours and its data as recorded', async () => {
    const { nodes, complete } = await events(auditor, { filter: { stream: `pairing-${world.pairingId}` } });
    expect(complete).toBe(true);
    expect(nodes.map(({ type }: Loose) => type)).toEqual(['PairingRegistered', 'AgreementDrafted']);
    expect(nodes[0]).toMatchObject({
      ...{ version: 1, nodeId: world.enterprise, nodeName: '样例一厂', previous: null, next: nodes[1].position },
      detail: { schema: 1, data: { pairingId: world.pairingId, masterId: world.master } },
    });
    expect(nodes[1]).toMatchObject({ version: 2, previous: nodes[0].position, next: null });
  });

  it('finds by person and thing, type, day and who recorded it', async () => {
    const about = (await events(auditor, { filter: { about: world.master } })).nodes;
    expect(about.map(({ type }: Loose) => type)).toEqual(
      expect.arrayContaining(['WorkerRegistered', 'MentorAdmitted']),
    );
    const verified = await events(auditor, { filter: { types: ['TitleAwarded', 'RoundOpened'] } });
    expect(new Set(verified.nodes.map(({ type }: Loose) => type))).toEqual(new Set(['TitleAwarded', 'RoundOpened']));
    const [{ actor, recordedAt }] = about;
    const day = new Date(Date.parse(recordedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
    const byDay = await events(auditor, { filter: { about: world.master, from: day, to: day } });
    expect(byDay.nodes).toEqual(about);
    expect((await events(auditor, { filter: { about: world.master, to: '2020-01-01' } })).nodes).toEqual([]);
    const byActor = await events(auditor, { filter: { actor } });
    expect(new Set(byActor.nodes.map((each: Loose) => each.actor))).toEqual(new Set([actor]));
  });

  it('goes either way, page by page', async () => {
    const filter = { about: world.pairingId };
    const up = (await events(auditor, { filter })).nodes;
    const down = await events(auditor, { filter, order: 'NEWEST_FIRST' });
    expect(down.nodes).toEqual(up.toReversed());
    const first = await events(auditor, { filter, order: 'NEWEST_FIRST', first: 1 });
    const rest = await events(auditor, { filter, order: 'NEWEST_FIRST', after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(down.nodes);
  });

  it('ends at the auditor’s part of the tree', async () => {
    const { client: county } = await server.as('AUDITOR', { nodeId: world.county });
    const seen = await events(county, { filter: { stream: `pairing-${world.pairingId}` } });
    expect(seen.nodes).toHaveLength(2);
    for (const place of ['sibling', 'otherCity'] as const) {
      const { client } = await server.as('AUDITOR', { nodeId: world[place] });
      expect((await events(client, { filter: { stream: `pairing-${world.pairingId}` } })).nodes).toEqual([]);
    }
    const identity = { filter: { stream: 'log-identity' } };
    expect((await events(auditor, identity)).nodes).toHaveLength(1);
    expect((await events(county, identity)).nodes).toEqual([]);
    const { client: handler } = await server.as('CITY_HANDLER', { nodeId: world.city });
    const denied = await handler.send(EVENTS, { first: 1, order: 'OLDEST_FIRST' });
    expect(denied.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
