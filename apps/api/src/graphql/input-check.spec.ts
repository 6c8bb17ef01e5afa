import { randomUUID } from 'node:crypto';

import { buildSchema, type ExecutionResult, execute, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

import { withCheckedInputs } from './input-check';

const schema = buildSchema(`
  scalar Sha256
  input Next { id: ID scan: Sha256 }
  input Step { id: ID next: Next }
  input Input { owner: ID! others: [ID!] steps: [Step!] places: Int! = 3 files: [Sha256!] name: String }
  type Query { plain(name: String): String }
  type Mutation { change(input: Input!): Int }
`);
schema.getMutationType()!.getFields()['change']!.resolve = (_, { input }) => input.places;
const UPLOADED = 'a'.repeat(64);
const asked: (readonly string[])[] = [];
withCheckedInputs((_sender, hashes) => {
  asked.push(hashes);
  return Promise.resolve(hashes.filter((sha256) => sha256 !== UPLOADED));
})(schema);

const document = parse('mutation ($input: Input!) { change(input: $input) }');
const compiled = compileQuery(schema, document, '');

const id = randomUUID();

const both = async (input: object): Promise<readonly ExecutionResult[]> => {
  if (!isCompiledQuery(compiled)) throw new Error('not compiled');
  const variables = { input };
  const context = { actor: { accountId: id, personId: id, nodeId: id, role: 'MASTER' } };
  return [
    await execute({ schema, document, variableValues: variables, contextValue: context }),
    await compiled.query({}, context, variables),
  ];
};

describe.each([
  ['interpreted', 0],
  ['compiled', 1],
])('an input, %s', (_, way) => {
  const problem = async (input: object) => (await both(input))[way]!.errors?.[0]?.message;

  it('passes with ids, and a default fills what was left out', async () =>
    expect((await both({ owner: id, others: [id], steps: [{ id, next: { id: null } }] }))[way]!.data).toEqual({
      change: 3,
    }));

  it.each([
    ['input.owner', { owner: 'x' }],
    ['input.others.1', { owner: id, others: [id, id.toUpperCase()] }],
    ['input.steps.0.next.id', { owner: id, steps: [{ id, next: { id: '1' } }] }],
    ['input.places', { owner: id, places: null }],
    ['input.files.1', { owner: id, files: [UPLOADED, 'b'.repeat(64)] }],
    ['input.steps.0.next.scan', { owner: id, steps: [{ next: { scan: 'b'.repeat(64) } }] }],
  ])('is refused at %s', async (path, input) => expect(await problem(input)).toContain(path));

  it('asks once for all files that it names, and not at all where it names none', async () => {
    asked.length = 0;
    const named = { owner: id, files: [UPLOADED, UPLOADED], steps: [{ next: { scan: UPLOADED } }] };
    expect((await both(named))[way]!.data).toEqual({ change: 3 });
    await both({ owner: id });
    expect(asked).toEqual([[UPLOADED], [UPLOADED]]); // interpreted and compiled
  });
});
