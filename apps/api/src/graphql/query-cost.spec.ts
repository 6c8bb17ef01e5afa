import { buildSchema, parse } from 'graphql';

import { shapeOf } from './query-cost';

const schema = buildSchema(`
  type Query { pairings(first: Int = 20): Page me: Pairing list: [Pairing!]! }
  type Page { nodes: [Pairing!]! }
  type Pairing { id: ID master: Pairing steps(first: Int): [Pairing] }
`);

const shape = (text: string) => shapeOf(schema, parse(text));

describe('the cost of a query', () => {
  it('counts the children of a page by its size', () =>
    expect(shape('{ pairings(first: 50) { nodes { id } } }').cost({})).toBe(1 + 50 * 2));

  it('takes the size from a variable, its default, or the default of the argument', () => {
    const { cost } = shape('query ($n: Int = 30) { pairings(first: $n) { nodes { id } } }');
    expect([cost({ n: 5 }), cost({}), shape('{ pairings { nodes { id } } }').cost({})]).toEqual([11, 61, 41]);
  });

  it('takes no size for the largest, and a negative one for none at all', () => {
    expect(shape('{ me { steps { id } } }').cost({})).toBe(1 + 1 + 100);
    expect(shape('{ pairings(first: -5) { nodes { id } } }').cost({})).toBe(1 + 20 * 2);
    expect(shape('query ($n: Int) { pairings(first: $n) { nodes { id } } }').cost({ n: 1e9 })).toBe(1 + 100 * 2);
  });

  it('multiplies nested lists', () =>
    expect(shape('{ pairings(first: 10) { nodes { steps(first: 10) { id } } } }').cost({})).toBe(
      1 + 10 * (1 + 1 + 10),
    ));

  it('counts a plain list as ten', () => expect(shape('{ list { id } }').cost({})).toBe(11));

  it('sees through fragments and aliases', () => {
    const { cost, depth, rootFields } = shape(
      'query { a: me { ...P } b: me { ... on Pairing { id } } ...Q } fragment P on Pairing { master { id } } fragment Q on Query { me { id } }',
    );
    expect(rootFields.map(({ name }) => name)).toEqual(['me', 'me', 'me']);
    expect(depth).toBe(3);
    expect(cost({})).toBe(3 + 2 + 2);
  });

  it('counts the operations of a document', () =>
    expect(shape('query A { me { id } } query B { me { id } }').operations).toBe(2));
});
