import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, getNamedType } from 'graphql';
import { Client } from 'pg';

import { type JourneyServer, type SignedIn, startXinhuo } from '../kit';
import { documentFor } from './documents';
import { sampleVariables } from './sample-input';
import { SAMPLES } from './samples';
import { makeWorld, type World } from './world';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));

/** What runs beside requests: the followers of the log, their checkpoints and locks, the look for revocations. */
const BESIDE =
  /log\.event|runtime\.|access\.revocation|pg_(try_)?advisory|pg_notify|LISTEN|BEGIN|COMMIT|INSERT|UPDATE/i;

/** A page that holds every list of the world whole, within the cost of a request. */
const ALL = 30;

/** Root fields that answer with a page. */
const connections = Object.values(schema.getQueryType()!.getFields()).filter(({ type }) =>
  getNamedType(type).name.endsWith('Connection'),
);

describe('a list', () => {
  let server: JourneyServer;
  let world: World;
  let asker: SignedIn;
  let administrator: SignedIn;
  let auditor: SignedIn;

  beforeAll(async () => {
    server = await startXinhuo();
    world = await makeWorld(server, { pairings: 6 });
    asker = await server.as('CITY_HANDLER', { nodeId: world.city });
    administrator = await server.as('ADMIN');
    auditor = await server.as('AUDITOR', { nodeId: world.city });
    jest.spyOn(Client.prototype, 'query');
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await server.close();
  });

  /** The statements of one request, by their text. */
  const statementsFor = async (name: string, first: number): Promise<{ nodes: number; count: number }> => {
    const field = schema.getQueryType()!.getFields()[name]!;
    const sample = SAMPLES[name];
    const variables = { ...sampleVariables(field, world, typeof sample === 'function' ? sample(world) : {}), first };
    const spy = jest.mocked(Client.prototype.query);
    spy.mockClear();
    const document = documentFor('query', field, { names: Object.keys(variables), depth: 3 });
    const { client } = { accounts: administrator, invitations: administrator, events: auditor }[name] ?? asker;
    const { data, errors } = await client.send(document, variables);
    if (errors) throw new Error(`${name}: ${errors[0]!.message}`);
    const statements = spy.mock.calls
      .map(([query]: readonly unknown[]) => (typeof query === 'string' ? query : (query as { text?: string }).text))
      .flatMap((text) => (text && !BESIDE.test(text) ? [text] : []));
    return { nodes: (data.answer.nodes as unknown[]).length, count: statements.length };
  };

  const walked = new Map<string, number>();
  it.each(connections.map(({ name }) => name))('%s asks the database as often for many as for few', async (name) => {
    const all = await statementsFor(name, ALL); // what is looked up once for ever is not counted
    // Half of it, so that whatever some nodes have and others lack is there both times.
    const [few, many] = [await statementsFor(name, Math.ceil(all.nodes / 2)), await statementsFor(name, ALL)];
    expect(many.count).toBeLessThanOrEqual(few.count);
    walked.set(name, many.nodes);
  });

  it('was really long', () => {
    const short = [...walked].filter(([, nodes]) => nodes < 2).map(([name]) => name);
    expect(short).toEqual([]);
  });
});
