import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema, type GraphQLField } from 'graphql';

import type { AccountRole } from '@xinhuo/access';
import { ROLES } from '@xinhuo/kernel';

import { type Answer, type JourneyServer, type SignedIn, startXinhuo } from '../kit';
import { documentFor } from './documents';
import { sampleVariables } from './sample-input';
import { SAMPLES } from './samples';
import { makeWorld, PAPER, type World } from './world';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));
const MATRIX = join(__dirname, 'matrix.json');

type Kind = 'query' | 'mutation';
interface Operation {
  readonly kind: Kind;
  readonly field: GraphQLField<unknown, unknown>;
}

const operationsOf = (kind: Kind): Operation[] =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()).map((field) => ({
    kind,
    field,
  }));
const operations = [...operationsOf('query'), ...operationsOf('mutation')];

/** Where the asker stands, seen from the enterprise that the sample is about. */
const PLACES = ['own', 'sibling', 'county', 'city', 'otherCity'] as const;
type Place = (typeof PLACES)[number];

const nodeAt = ({ enterprise, sibling, county, city, otherCity }: World, place: Place): string =>
  ({ own: enterprise, sibling, county, city, otherCity })[place];

/** In the enterprise itself, masters and apprentices are the ones of the pairing; elsewhere they are strangers. */
const askerAt = async (
  server: JourneyServer,
  world: World,
  { role, place }: { readonly role: AccountRole; readonly place: Place },
): Promise<SignedIn> => {
  const person = { MASTER: world.master, APPRENTICE: world.apprentice }[role as 'MASTER'];
  const holder = { nodeId: nodeAt(world, place), ...(person && place === 'own' && { personId: person }) };
  const asker = await server.as(role, holder);
  await asker.client.upload(PAPER);
  return asker;
};

type Verdict = 'allowed' | 'denied' | `broken: ${string}`;

const isNothing = (answer: unknown): boolean => {
  if (answer === null || typeof answer !== 'object') return answer === null;
  const { nodes } = answer as { nodes?: unknown[] };
  const lists = nodes ? [nodes] : Array.isArray(answer) ? [answer] : Object.values(answer);
  return lists.every((list) => Array.isArray(list) && list.length === 0);
};

/** Refusals are answers of the rules, so the asker was let in; an empty answer shows nothing to this asker. */
const verdict = ({ data, errors }: Answer): Verdict => {
  const code = errors?.[0]?.extensions.code;
  if (code === undefined) return isNothing(data.answer) ? 'denied' : 'allowed';
  if (['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(code)) return 'denied';
  return `broken: ${code} ${errors![0]!.extensions.message?.en}`;
};

type Matrix = Record<string, Record<string, string>>;

describe('who may do what, and where', () => {
  let server: JourneyServer;
  let world: World;
  const askers: { readonly role: AccountRole; readonly place: Place; readonly asker: SignedIn }[] = [];

  beforeAll(async () => {
    server = await startXinhuo();
    world = await makeWorld(server);
    for (const role of ROLES) {
      if (role === 'SYSTEM') continue;
      for (const place of PLACES) askers.push({ role, place, asker: await askerAt(server, world, { role, place }) });
    }
  }, 120_000);
  afterAll(() => server.close());

  it('has a sample for every operation, and none for one that is gone', () =>
    expect(Object.keys(SAMPLES).sort()).toEqual(operations.map(({ field }) => field.name).sort()));

  const tried = operations.filter(({ field }) => typeof SAMPLES[field.name] === 'function');

  const ask = async ({ kind, field }: Operation, send: SignedIn['client']['send']): Promise<Verdict> => {
    const sample = SAMPLES[field.name];
    const variables = sampleVariables(field, world, typeof sample === 'function' ? sample(world) : {});
    return verdict(await send(documentFor(kind, field, { names: Object.keys(variables), depth: 1 }), variables));
  };

  it('lets nobody in who is not signed in', async () => {
    const open: string[] = [];
    for (const operation of operations.filter(({ field }) => SAMPLES[field.name] !== 'open')) {
      const answer = await ask(operation, server.anybody.send.bind(server.anybody));
      if (answer !== 'denied') open.push(`${operation.field.name}: ${answer}`);
    }
    expect(open).toEqual([]);
  });

  it('is as the committed table says', async () => {
    const matrix: Matrix = {};
    const broken = new Set<string>();
    for (const operation of tried) {
      const row: Record<string, string> = (matrix[operation.field.name] = {});
      await Promise.all(
        askers.map(async ({ role, place, asker }) => {
          const answer = await ask(operation, asker.client.send.bind(asker.client));
          if (answer === 'allowed') row[role] = [...(row[role]?.split(' ') ?? []), place].sort().join(' ');
          else if (answer !== 'denied') broken.add(`${operation.field.name} as ${role}: ${answer}`);
        }),
      );
      matrix[operation.field.name] = Object.fromEntries(Object.entries(row).sort());
    }
    expect([...broken]).toEqual([]);
    const empty = Object.entries(matrix).filter(([, row]) => Object.keys(row).length === 0);
    expect(empty.map(([name]) => name)).toEqual([]); // what everybody is denied proves no rule
    if (process.env['UPDATE_ACCESS']) writeFileSync(MATRIX, `${JSON.stringify(matrix, null, 2)}\n`);
    expect(matrix).toEqual(JSON.parse(readFileSync(MATRIX, 'utf8')));
  }, 600_000);

  const changes = () => {
    const matrix = JSON.parse(readFileSync(MATRIX, 'utf8')) as Matrix;
    const mutations = new Set(operationsOf('mutation').map(({ field }) => field.name));
    return Object.entries(matrix)
      .filter(([name]) => mutations.has(name))
      .flatMap(([name, row]) =>
        Object.entries(row).map(([role, places]) => ({ name, role, places: places.split(' ') })),
      );
  };

  it('never lets a union, a master or an apprentice change what belongs to a sibling', () =>
    expect(
      changes().filter(
        ({ role, places }) =>
          ['ENTERPRISE', 'COUNTY', 'MASTER', 'APPRENTICE'].includes(role) &&
          places.some((place) => place === 'sibling'),
      ),
    ).toEqual([]));

  it('never lets another city in, but for administrators of accounts', () =>
    expect(changes().filter(({ role, places }) => role !== 'ADMIN' && places.includes('otherCity'))).toEqual([]));

  it('lets the audit committee sign nothing', () =>
    expect(changes().filter(({ role }) => role === 'AUDITOR')).toEqual([]));
});
