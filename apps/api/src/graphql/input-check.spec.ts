import { randomUUID } from 'node:crypto';

import { buildSchema, type ExecutionResult, execute, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

import { withCheckedInputs } from './input-check';

const schema = buildSchema(`
  input Next { id: ID }
  input Step { id: ID next: Next }
  input Input { owner: ID! others: [ID!] steps: [Step!] places: Int! = 3 name: String }
  type Query { plain(name: String): String }
  type Mutation { change(input: Input!): Int }
`);
schema.getMutationType()!.getFields()['change']!.resolve = (_, { input }) => input.places;
withCheckedInputs(schema);

const document = parse('mutation ($input: Input!) { change(input: $input) }');
const compiled = compileQuery(schema, document, '');

const both = async (input: object): Promise<readonly ExecutionResult[]> => {
  if (!isCompiledQuery(compiled)) throw new Error('not compiled');
  const variables = { input };
  return [await execute({ schema, document, variableValues: variables }), await compiled.query({}, {}, variables)];
};

const id = randomUUID();

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
  ])('is refused at %s', async (path, input) => expect(await problem(input)).toContain(path));
});
